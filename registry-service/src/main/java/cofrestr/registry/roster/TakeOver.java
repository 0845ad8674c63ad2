package cofrestr.registry.roster;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.PersonChanges;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Puts posts of a keeper before under the keys of the sender that keeps the list now. The post, its periods and what is said of
 * it stay; the keeper before is a second source of it from then on, under its own keys as ever.
 */
public final class TakeOver {
    private TakeOver() {}

    /** Which of this a plan does. */
    public record Planned(boolean takes, boolean ends) {}

    /**
     * Takes over the posts at an organisation that the keys of {@code keeper} are tied to as those of a second source; whoever
     * follows their people is told. The caller holds {@link OneListAtATime}.
     */
    public static void ofTiedPosts(Handle handle, String organisation, String keeper, Clock clock) {
        SqlFiles sql = new SqlFiles(
                handle,
                TakeOver.class,
                Map.of(
                        "organisation",
                        organisation,
                        "sender",
                        keeper,
                        "now",
                        Clocks.now(clock),
                        "postFields",
                        fields()));
        List<Long> _ = sql.query("lock-tied.sql").mapTo(Long.class).list();
        sql.run("taken-by-link.sql");
        PersonChanges people = PersonChanges.begin(handle, clock);
        sql.run("note-taken.sql");
        people.noteRoutes();
        take(sql, Map.of());
        people.append(clock);
    }

    /** Takes over those that the rows of a list mean, and lets what was said of those end that it ends, as far as its plan does either. */
    static void ofPlan(SqlFiles sql, Instant now) {
        Planned planned = sql.query("takes-over.sql").mapTo(Planned.class).one();
        if (planned.takes()) {
            sql.run("taken-by-plan.sql");
            take(sql, Map.of("now", now, "postFields", fields()));
        }
        if (planned.ends()) {
            sql.run("supersede-left-behind.sql", Map.of("now", now));
        }
    }

    private static void take(SqlFiles sql, Map<String, ?> more) {
        for (String step : List.of(
                "stand-as-kept.sql",
                "archive-taken.sql",
                "key-taken.sql",
                "move-taken.sql",
                "unkey-taken.sql",
                "link-taken.sql")) {
            sql.run(step, more);
        }
    }

    private static String[] fields() {
        return PostFields.ALL.toArray(String[]::new);
    }
}
