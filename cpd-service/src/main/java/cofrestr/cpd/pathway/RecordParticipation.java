package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Records that a participant was at a session, what is said afterwards, and what is known of a bursary to go on. */
@ApplicationScoped
public class RecordParticipation {
    private final Jdbi jdbi;
    private final Clock clock;

    RecordParticipation(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Saying it again does no harm. */
    @Transactional
    public void attend(UUID nomination, String session, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            Cycle.Session attended = Cycles.read(handle, held.cycle()).session(session, Audience.PARTICIPANTS);
            refuseFuture(attended.on(), "/session");
            int said = handle.createUpdate("""
                            insert into pathway_attendance (nomination, cycle, session, recorded_by, recorded_from)
                            values (:id, :cycle, :session, :by, :now) on conflict do nothing
                            """)
                    .bind("id", held.id())
                    .bind("cycle", held.cycle())
                    .bind("session", session)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            if (said > 0) {
                Nominations.raise(handle, held.id());
            }
        });
    }

    /** What somebody says stands in place of what they said before. */
    @Transactional
    public void evaluate(UUID nomination, Nomination.Evaluation said, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            refuseFuture(said.on(), "/on");
            handle.createUpdate("""
                            insert into pathway_evaluation (nomination, said_by, on_date, text, recorded_by, recorded_from)
                            values (:id, :saidBy, :on, :text, :by, :now)
                            on conflict (nomination, said_by) do update
                               set on_date = excluded.on_date, text = excluded.text, recorded_by = excluded.recorded_by, recorded_from = excluded.recorded_from
                            """)
                    .bind("id", held.id())
                    .bind("saidBy", said.by())
                    .bind("on", said.on())
                    .bind("text", said.text())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            Nominations.raise(handle, held.id());
        });
    }

    @Transactional
    public void progress(UUID nomination, Nomination.Asked asked, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            refuseFuture(asked.on(), "/on");
            handle.createUpdate("""
                            update pathway_nomination set progression = :answer, progression_programme = :programme, progression_on = :on, version = version + 1
                             where id = :id
                            """)
                    .bind("answer", asked.answer())
                    .bind("programme", asked.programme())
                    .bind("on", asked.on())
                    .bind("id", held.id())
                    .execute();
        });
    }

    private void refuseFuture(LocalDate day, String pointer) {
        if (day.isAfter(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at(pointer);
        }
    }
}
