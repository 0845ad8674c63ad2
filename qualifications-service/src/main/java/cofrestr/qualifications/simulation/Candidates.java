package cofrestr.qualifications.simulation;

import cofrestr.kit.store.SqlFiles;
import cofrestr.qualifications.requirement.AppliesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Whom a requirement could be about at all, a page at a time in the order of their numbers: who ever had a post of a role that
 * fits and a registration in a category that is named. Whether it is about them on the day is judged one by one.
 *
 * @param roles the role profiles that fit; only asked for where {@code asksRoles}
 */
record Candidates(Handle handle, AppliesTo scope, boolean asksRoles, String[] roles) {
    private static final int PAGE = 5000;

    static Candidates of(Handle handle, AppliesTo scope) {
        List<String> fitting = handle.createQuery("select code, level, route from role_profile")
                .map((row, _) -> scope.fits(row.getString(1), row.getObject(2, Integer.class), row.getString(3))
                        ? row.getString(1)
                        : "")
                .list();
        boolean asks = fitting.contains("");
        return new Candidates(handle, scope, asks, fitting.toArray(String[]::new));
    }

    /** Hands over all of them, a page at a time; who was merged into somebody is that somebody. In a transaction, which streams. */
    void forEachPage(Consumer<List<String>> taker) {
        try (ResultIterator<String> numbers = handle.createQuery(SqlFiles.text(Candidates.class, "candidates.sql"))
                .setFetchSize(PAGE)
                .bind("asksRoles", asksRoles)
                .bind("roles", roles)
                .bind("asksCategories", !scope.categories().isEmpty())
                .bind("categories", scope.categories().toArray(String[]::new))
                .mapTo(String.class)
                .iterator()) {
            List<String> page = new ArrayList<>(PAGE);
            while (numbers.hasNext()) {
                page.add(numbers.next());
                if (page.size() == PAGE || !numbers.hasNext()) {
                    taker.accept(List.copyOf(page));
                    page.clear();
                }
            }
        }
    }
}
