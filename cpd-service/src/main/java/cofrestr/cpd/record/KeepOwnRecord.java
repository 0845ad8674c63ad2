package cofrestr.cpd.record;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A person keeps the own record: enters, corrects, looks back on, takes away. What others reported stays theirs. */
@ApplicationScoped
public class KeepOwnRecord {
    private final RecordActivities record;
    private final Versions versions;
    private final Jdbi jdbi;
    private final Clock clock;

    KeepOwnRecord(RecordActivities record, Versions versions, Jdbi jdbi, Clock clock) {
        this.record = record;
        this.versions = versions;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Which record, in the version that the person has seen. */
    public record Seen(
            RegisterNumber number, UUID record, @Nullable String ifMatch) {}

    /** What a record is before it is changed. */
    public record Held(UUID id, String courseKey, LocalDate endsOn, long version, boolean others) {}

    @Transactional
    public Recorded.Done enter(StatedActivity activity, OwnWords words, Caller by) {
        Recorded came = record.record(List.of(activity), Source.person(by)).getFirst();
        return switch (came) {
            case Recorded.Refused refused -> throw Problem.of(refused.why()).at("/" + refused.field());
            case Recorded.Done done -> {
                // What was written before is not lost where it is entered again.
                jdbi.useHandle(handle -> write(handle, done.record(), words, true));
                yield done;
            }
        };
    }

    /** All of it anew. What it is called and when it ended is the person's to change while nobody else has reported it. */
    @Transactional
    public void correct(Seen seen, StatedActivity activity, OwnWords words, Caller by) {
        jdbi.useHandle(handle -> {
            Held held = hold(handle, seen);
            boolean another = !held.courseKey().equals(activity.courseKey())
                    || !held.endsOn().equals(activity.endsOn());
            if (another && held.others()) {
                throw Problem.of(CpdProblem.RECORD_REPORTED_BY_OTHERS).at("/title");
            }
            if (another) {
                handle.createUpdate(
                                "update cpd_record set course_key = :key, ends_on = :endsOn, version = version + 1 where id = :id")
                        .bind("key", activity.courseKey())
                        .bind("endsOn", activity.endsOn())
                        .bind("id", held.id())
                        .execute();
            }
            Recorded came = record.record(List.of(activity), Source.person(by)).getFirst();
            if (came instanceof Recorded.Refused refused) {
                throw Problem.of(refused.why()).at("/" + refused.field());
            }
            write(handle, held.id(), words, false);
        });
    }

    /** Takes away what the person alone reported. */
    @Transactional
    public void remove(Seen seen) {
        jdbi.useHandle(handle -> {
            Held held = hold(handle, seen);
            if (held.others()) {
                throw Problem.of(CpdProblem.RECORD_REPORTED_BY_OTHERS);
            }
            handle.execute(
                    "update cpd_report set withdrawn_at = ? where record = ? and withdrawn_at is null",
                    Clocks.now(clock),
                    held.id());
            SqlFiles sql = new SqlFiles(handle, KeepOwnRecord.class, Map.of("now", Clocks.now(clock)));
            RecordActivities.show(sql, Set.of(held.id()));
        });
    }

    private Held hold(Handle handle, Seen seen) {
        long version = versions.required(seen.ifMatch());
        Held held = handle.createQuery("""
                        select id, course_key, ends_on, version,
                               exists (select from cpd_report p where p.record = r.id and p.source <> 'SELF' and p.withdrawn_at is null) as others
                          from cpd_record r
                         where id = :id and who = any(numbers_of(:number)) and withdrawn_at is null
                           for no key update
                        """)
                .bind("id", seen.record())
                .bind("number", seen.number().value())
                .mapTo(Held.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        versions.same(version, held.version());
        return held;
    }

    private static void write(Handle handle, UUID record, OwnWords words, boolean keep) {
        handle.createUpdate("""
                        update cpd_record
                           set standards = case when :keep and :standards::text[] = '{}' then standards else :standards end,
                               reflection = coalesce(:reflection, case when :keep then reflection end),
                               evidence = coalesce(:evidence, case when :keep then evidence end), version = version + 1
                         where id = :id
                        """)
                .bind("keep", keep)
                .bind("standards", words.standards().toArray(String[]::new))
                .bind("reflection", words.reflection())
                .bind("evidence", words.evidence())
                .bind("id", record)
                .execute();
    }
}
