package cofrestr.qualifications.assessment;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom an assessment concerns that it was opened, registered for, planned, decided or changed otherwise, in the transaction in
 * which it does, with all assessments of the person as each reader may know them.
 */
final class AssessmentTold {
    private final Handle handle;
    private final Clock clock;
    private final Before before;

    private AssessmentTold(Handle handle, Clock clock, Before before) {
        this.handle = handle;
        this.clock = clock;
        this.before = before;
    }

    /** How it stood before the change; {@code state} is null where there was no such assessment. */
    public record Before(
            String person, List<String> routes, @Nullable String state) {}

    /** Holds the person until the transaction ends, and remembers how it stands. */
    static AssessmentTold before(Handle handle, String number, @Nullable UUID assessment, Clock clock) {
        int _ = handle.createUpdate("""
                        insert into held_person (register_number, version) values (last_survivor(:number), 0)
                        on conflict (register_number) do update set version = held_person.version
                        """).bind("number", number).execute();
        Before before = handle.createQuery("""
                        select last_survivor(:number) as person, assessed_routes(:number) as routes,
                               (select assessment_told(a)::text from assessment a where a.id = :assessment::uuid) as state
                        """)
                .bind("number", number)
                .bind("assessment", assessment)
                .mapTo(Before.class)
                .one();
        return new AssessmentTold(handle, clock, before);
    }

    /** Writes the event, where others know of anything that is different now. */
    void tell(UUID assessment) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("assessment", assessment);
        values.put("before", before.state());
        values.put("person", before.person());
        values.put("routesBefore", before.routes().toArray(String[]::new));
        values.put("now", Clocks.now(clock));
        values.put("today", Clocks.today(clock));
        int _ = new SqlFiles(handle, AssessmentTold.class, values).run("tell.sql");
    }
}
