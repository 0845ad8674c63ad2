package cofrestr.registry.search;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The words of everybody's names, small beside the people: whatever is looked for loosely is looked for here. */
@ApplicationScoped
class Dictionary {
    /** How many words of one kind of likeness are taken for one word asked for. */
    static final int MOST_WORDS = 200;

    private static final String FIND = SqlFiles.text(Dictionary.class, "find-words.sql");

    private final Jdbi jdbi;

    Dictionary(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A word that could be meant by the {@code n}th word asked for, counted from 1, and how many people bore it when they were last counted. */
    public record Known(int n, Likeness likeness, String word, int people) {}

    /** All words that could be meant; each counts once for a word asked for, as most like as it is. */
    Meaning meaning(List<String> asked) {
        if (asked.isEmpty()) {
            return new Meaning(0, List.of(), false);
        }
        List<Known> found = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("words", asked.toArray(String[]::new))
                .bind("most", MOST_WORDS)
                .mapTo(Known.class)
                .list());
        List<Known> kept = new ArrayList<>(found.size());
        boolean capped = false;
        for (Likeness likeness : Likeness.values()) {
            for (int n = 1; n <= asked.size(); n++) {
                capped |= take(asked.get(n - 1), kind(found, n, likeness), kept);
            }
        }
        return new Meaning(asked.size(), List.copyOf(kept), capped);
    }

    private static List<Known> kind(List<Known> found, int n, Likeness likeness) {
        return found.stream()
                .filter(one -> one.n() == n && one.likeness() == likeness)
                .toList();
    }

    /** Keeps what is not kept yet; answers whether there was more than is taken. */
    private static boolean take(String asked, List<Known> found, List<Known> kept) {
        Set<String> already = new HashSet<>();
        kept.stream()
                .filter(one -> !found.isEmpty() && one.n() == found.getFirst().n())
                .forEach(one -> already.add(one.word()));
        found.stream()
                .limit(MOST_WORDS)
                .filter(one -> !already.contains(one.word()))
                .filter(one -> one.likeness() != Likeness.MISSPELT || Slips.mayBe(asked, one.word()))
                .forEach(kept::add);
        return found.size() > MOST_WORDS;
    }
}
