package cofrestr.cpd.record;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        SqlFiles sql = new SqlFiles(
                handle,
                RecordActivities.class,
                Map.of(
                        "source", by.code(),
                        "kind", by.kind().name(),
                        "by", by.desk(),
                        "own", by.own().toArray(String[]::new),
                        "now", Clocks.now(clock)));
        refuseUnknown(handle, by);
        stage(handle, sql, stated);
        SortActivities sorted = new SortActivities(stated, Clocks.today(clock));
        sql.query("judge-activities.sql").mapTo(JudgedActivity.class).forEach(sorted::add);
        int _ = handle.execute("delete from said_activity where place <> all(?)", (Object) sorted.takenPlaces());
        return sorted.answers(store(handle, sql, by.kind() != ReporterKind.PERSON));
    }

    /** An organisation that the copy of the register does not have reports nothing. */
    private static void refuseUnknown(Handle handle, Source by) {
        boolean known = by.kind() == ReporterKind.PERSON
                || handle.createQuery("""
                                select exists (select from followed_organisation where code = :code and unknown_to_registry_since is null)
                                """)
                        .bind("code", by.code())
                        .mapTo(Boolean.class)
                        .one();
        if (!known) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
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
        handle.execute("analyze said_activity");
    }

    /** A report as it was taken; {@code fresh} where the source had none of this record. */
    public record Taken(UUID record, boolean fresh) {}

    /** Where something is said, and the report that says it. */
    public record Said(int place, UUID record, UUID report) {}

    private Map<Integer, Recorded.Done> store(Handle handle, SqlFiles sql, boolean told) {
        Set<UUID> inserted = new HashSet<>();
        // What another transaction withdraws between the two is not found: then it is there to insert.
        do {
            sql.query("insert-records.sql").mapTo(UUID.class).forEach(inserted::add);
            int _ = sql.run("find-records.sql");
        } while (handle.createQuery("select exists (select from said_activity where record is null)")
                .mapTo(Boolean.class)
                .one());
        Set<UUID> touched =
                new HashSet<>(sql.query("move-reports.sql").mapTo(UUID.class).list());
        Map<UUID, Boolean> taken = sql.query("report.sql").mapTo(Taken.class).stream()
                .collect(Collectors.toMap(Taken::record, Taken::fresh));
        touched.addAll(taken.keySet());
        show(sql, touched);
        if (told) {
            TrainingTold.tell(handle, touched, Clocks.now(clock));
        }
        return sql.query("said-reports.sql").mapTo(Said.class).stream()
                .collect(Collectors.toMap(
                        Said::place,
                        said -> new Recorded.Done(
                                outcome(said.record(), inserted, taken), said.record(), said.report())));
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
}
