package cofrestr.registry.publicregister;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Answers anybody who asks whether somebody is registered (SI 2015/140 reg 14). Who is not in the register, was removed,
 * is suspended or hidden is answered alike, by the same statement: not there.
 */
@ApplicationScoped
public class AskRegister {
    /** The most that are shown; there are no pages, so that nobody can read the register out. */
    public static final int MOST = 10;

    private static final String FIND = SqlFiles.text(AskRegister.class, "find-registered.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    AskRegister(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Somebody registered, as the public may see it: name, categories, current school. */
    public record Registered(
            String givenNames,
            String familyName,
            List<String> categoriesEn,
            List<String> categoriesCy,
            @Nullable String schoolEn,
            @Nullable String schoolCy) {}

    /** At most ten; {@code more}: there are others, who are found by asking more precisely. */
    public record Answer(List<Registered> people, boolean more) {}

    /** Who has this number. */
    public Answer byNumber(RegisterNumber number) {
        return find(number.value(), "", List.of());
    }

    /** Who bears all of these words (folded, one at least) in the name of today. */
    public Answer byName(List<String> words) {
        return find("", rarest(words), words);
    }

    private Answer find(String number, String rarest, List<String> words) {
        List<Registered> found = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("number", number)
                .bind("rarest", rarest)
                .bind("words", words.toArray(String[]::new))
                .bind("today", Clocks.today(clock))
                .bind("fetch", MOST + 1)
                .mapTo(Registered.class)
                .list());
        return new Answer(List.copyOf(found.subList(0, Math.min(MOST, found.size()))), found.size() > MOST);
    }

    /** The word that fewest bear, so that a common one beside it costs nothing. */
    private String rarest(List<String> words) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select asked.word from unnest(:words::text[]) asked (word) left join name_word known on known.word = asked.word
                         order by coalesce(known.people, 0), length(asked.word) desc limit 1
                        """)
                .bind("words", words.toArray(String[]::new))
                .mapTo(String.class)
                .one());
    }
}
