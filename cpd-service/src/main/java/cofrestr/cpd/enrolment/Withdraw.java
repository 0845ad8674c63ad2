package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Withdraws an enrolment for good, and gives what it frees to whoever is next. */
@ApplicationScoped
public class Withdraw {
    private final Jdbi jdbi;
    private final Clock clock;

    Withdraw(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(String programme, UUID id, @Nullable String reason, Caller by) {
        jdbi.useHandle(handle -> {
            Enrolments.Enrolment seen = Enrolments.seen(handle, programme, id, by);
            HeldPlaces held = HeldPlaces.of(handle, seen.yearId(), seen.stream());
            Enrolments.Enrolment now = Enrolments.held(handle, programme, id, by);
            if (!now.isOpen()) {
                throw Problem.of(CpdProblem.ENROLMENT_FINAL, now.state().name());
            }
            Instant moment = Clocks.now(clock);
            int _ = handle.createUpdate("""
                            update enrolment set state = 'WITHDRAWN', ended_on = :today, reason = :reason, version = version + 1 where id = :id
                            """)
                    .bind("id", id)
                    .bind("today", Clocks.today(clock))
                    .bind("reason", reason)
                    .execute();
            if (now.state() == EnrolmentState.ENROLLED && now.role() == EnrolmentRole.PARTICIPANT) {
                TakePlace.giveBack(handle, id, moment);
                held.next(now.yearId(), now.stream()).forEach(claim -> TakePlace.move(handle, claim, moment));
            }
        });
    }
}
