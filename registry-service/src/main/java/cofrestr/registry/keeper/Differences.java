package cofrestr.registry.keeper;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.roster.PostFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds what second sources say of a keeper's posts otherwise. Worked out from what both said last, so that it is gone as soon as
 * either says what the other does, or the second source's list no longer has the post; nothing is kept of it.
 */
@ApplicationScoped
public class Differences {
    private static final String FIND = SqlFiles.text(Differences.class, "find-differences.sql");

    private final Jdbi jdbi;

    Differences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** At and beneath an organisation, of posts that {@code keeper} keeps and that are not over, in the order of the posts. */
    public List<Difference> at(
            OrganisationCode organisation, OrganisationCode keeper, LocalDate today, Paging.From from) {
        String[] after = from.after().isEmpty()
                ? new String[] {"0", "", ""}
                : from.after().split(" ", 3);
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("organisation", organisation.value())
                .bind("keeper", keeper.value())
                .bind("today", today)
                .bind("postFields", PostFields.ALL.toArray(String[]::new))
                .bind("afterPost", Long.parseLong(after[0]))
                .bind("afterField", after[1])
                .bind("afterSource", after[2])
                .bind("fetch", from.fetch())
                .mapTo(Difference.class)
                .list());
    }
}
