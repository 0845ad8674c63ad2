package cofrestr.cpd.record;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Records activities, one or many, from the person, an employer or a provider. The same activity is one record however many
 * report it; who reports it again corrects its own report. A constant number of statements, however many there are.
 */
@ApplicationScoped
public class RecordActivities {
    private final Jdbi jdbi;
    private final Clock clock;

    RecordActivities(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What came of each, in their order. */
    @Transactional
    public List<Recorded> record(List<StatedActivity> stated, Source by) {
        return stated.isEmpty() ? List.of() : jdbi.withHandle(handle -> record(handle, stated, by));
    }

    private List<Recorded> record(Handle handle, List<StatedActivity> stated, Source by) {
        Instant now = Clocks.now(clock);
        SqlFiles sql = new SqlFiles(
                handle,
                RecordActivities.class,
                Map.of(
                        "source", by.code(),
                        "kind", by.kind().name(),
                        "by", by.desk(),
                        "own", by.own().toArray(String[]::new),
                        "now", now));
        stage(handle, sql, stated);
        Map<Integer, Recorded.Refused> refused = new HashMap<>();
        Map<Integer, Integer> repeats = new HashMap<>();
        judge(sql, stated, refused, repeats);
        Set<Integer> set = new HashSet<>(refused.keySet());
        set.addAll(repeats.keySet());
        handle.execute("delete from said_activity where place = any(?)", (Object) set.toArray(Integer[]::new));
        Map<Integer, Recorded.Done> done = store(handle, sql);
        List<Recorded> answers = new ArrayList<>();
        for (int place = 0; place < stated.size(); place++) {
            answers.add(answer(place, refused, repeats, done));
        }
        return answers;
    }

    private static void stage(Handle handle, SqlFiles sql, List<StatedActivity> stated) {
        // A plan that was made for one row must not be kept for a thousand.
        handle.execute("set local plan_cache_mode = force_custom_plan");
        int _ = sql.run("said-activities.sql");
        handle.execute("delete from said_activity");
        try (PreparedBatch rows = handle.prepareBatch(SqlFiles.text(RecordActivities.class, "say-activity.sql"))) {
            for (int place = 0; place < stated.size(); place++) {
                StatedActivity one = stated.get(place);
                PreparedBatch _ = rows.bind("place", place)
                        .bind("number", one.learner().registerNumber())
                        .bind("guest", one.learner().guest())
                        .bind("courseKey", one.courseKey())
                        .bind("title", one.title())
                        .bind("kind", one.kind())
                        .bind("topic", one.topic())
                        .bind("beginsOn", one.beginsOn())
                        .bind("endsOn", one.endsOn())
                        .bind("hours", one.hours())
                        .bind("provider", one.provider())
                        .bind("state", one.state())
                        .bind("holdsUntil", one.holdsUntil())
                        .bind("reference", one.reference())
                        .add();
            }
            int[] _ = rows.execute();
        }
        int _ = sql.run("who-is-said.sql");
    }

    private void judge(
            SqlFiles sql,
            List<StatedActivity> stated,
            Map<Integer, Recorded.Refused> refused,
            Map<Integer, Integer> repeats) {
        LocalDate today = Clocks.today(clock);
        for (JudgedActivity one :
                sql.query("judge-activities.sql").mapTo(JudgedActivity.class).list()) {
            Optional<Recorded.Refused> why = one.refused(stated.get(one.place()), today);
            if (why.isPresent()) {
                refused.put(one.place(), why.get());
            } else if (one.sameAs() != one.place()) {
                repeats.put(one.place(), one.sameAs());
            }
        }
    }

    /** A report as it was taken; {@code fresh} where the source had none of this record. */
    public record Taken(UUID record, boolean fresh) {}

    /** Where something is said. */
    public record Said(int place, UUID record) {}

    private static Map<Integer, Recorded.Done> store(Handle handle, SqlFiles sql) {
        Set<UUID> inserted =
                Set.copyOf(sql.query("insert-records.sql").mapTo(UUID.class).list());
        int _ = sql.run("find-records.sql");
        Set<UUID> left =
                Set.copyOf(sql.query("move-reports.sql").mapTo(UUID.class).list());
        Map<UUID, Boolean> taken = sql.query("report.sql").mapTo(Taken.class).stream()
                .collect(Collectors.toMap(Taken::record, Taken::fresh));
        Set<UUID> touched = new HashSet<>(left);
        touched.addAll(taken.keySet());
        show(sql, touched);
        return handle.createQuery("select place, record from said_activity").mapTo(Said.class).stream()
                .collect(Collectors.toMap(
                        Said::place,
                        said -> new Recorded.Done(outcome(said.record(), inserted, taken), said.record())));
    }

    /** Lets records show what their reports now say; what has none is withdrawn. */
    static void show(SqlFiles sql, Set<UUID> touched) {
        Map<String, ?> which = Map.of("touched", touched.toArray(UUID[]::new));
        int _ = sql.run("show-records.sql", which);
        int _ = sql.run("withdraw-records.sql", which);
    }

    private static Recorded.Outcome outcome(UUID record, Set<UUID> inserted, Map<UUID, Boolean> taken) {
        Boolean fresh = taken.get(record);
        if (fresh == null) {
            return Recorded.Outcome.UNCHANGED;
        }
        if (!fresh) {
            return Recorded.Outcome.CHANGED;
        }
        return inserted.contains(record) ? Recorded.Outcome.RECORDED : Recorded.Outcome.COLLAPSED;
    }

    private static Recorded answer(
            int place,
            Map<Integer, Recorded.Refused> refused,
            Map<Integer, Integer> repeats,
            Map<Integer, Recorded.Done> done) {
        Recorded.Refused why = refused.get(place);
        if (why != null) {
            return why;
        }
        Integer first = repeats.get(place);
        if (first == null) {
            return Objects.requireNonNull(done.get(place), "everything that is taken has a record");
        }
        Recorded.Done same = done.get(first);
        return same == null
                ? Objects.requireNonNull(refused.get(first), "what is not taken has a reason")
                : new Recorded.Done(Recorded.Outcome.REPEATED, same.record());
    }
}
