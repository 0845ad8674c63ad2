package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            var freed = new HeldPlaces.Freed(List.of(seen.yearId()), seen.stream());
            HeldPlaces held = HeldPlaces.of(handle, freed, Clocks.today(clock));
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
            EnrolmentSteps.add(handle, id, EnrolmentSteps.Kind.WITHDRAWN, by, moment);
            List<EnrolmentTold.News> news = new ArrayList<>();
            news.add(new EnrolmentTold.News(id, EnrolmentTold.What.ENDED));
            if (now.state() == EnrolmentState.ENROLLED && now.role() == EnrolmentRole.PARTICIPANT) {
                TakePlace.giveBack(handle, id, moment);
                List<Placing.Claim> moved = held.next(freed);
                TakePlace.move(handle, moved, moment);
                news.addAll(EnrolmentTold.News.of(moved));
            }
            EnrolmentTold.tell(handle, news, moment);
        });
    }
}
