package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.programme.Programmes;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The provider says what came of an enrolment, for good; later somebody says which role the person took up. The place stays used. */
@ApplicationScoped
public class Complete {
    private final Jdbi jdbi;
    private final Clock clock;

    Complete(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What came of it, on which day. */
    public record Command(
            EnrolmentOutcome outcome,
            LocalDate on,
            @Nullable String award,
            @Nullable String reason) {}

    @Transactional
    public void complete(String programme, UUID id, Command command, Caller by) {
        jdbi.useHandle(handle -> {
            Programmes.refuseOther(handle, programme, by);
            Enrolments.Enrolment now = Enrolments.held(handle, programme, id, by);
            if (now.state() == EnrolmentState.WAITING) {
                throw Problem.of(CpdProblem.ENROLMENT_NOT_RUNNING);
            }
            if (!now.isOpen()) {
                throw Problem.of(CpdProblem.ENROLMENT_FINAL, now.state().name());
            }
            OutcomesFit.refuse(now, command, Clocks.today(clock));
            end(handle, id, command);
            EnrolmentSteps.add(handle, id, stepOf(command.outcome()), by, Clocks.now(clock));
            if (command.award() != null && now.registerNumber() != null) {
                AwardTold.tell(handle, now, command, Clocks.now(clock));
            }
            EnrolmentTold.tell(
                    handle, List.of(new EnrolmentTold.News(id, EnrolmentTold.What.ENDED)), Clocks.now(clock));
        });
    }

    private static EnrolmentSteps.Kind stepOf(EnrolmentOutcome outcome) {
        return outcome == EnrolmentOutcome.NOT_COMPLETED
                ? EnrolmentSteps.Kind.NOT_COMPLETED
                : EnrolmentSteps.Kind.COMPLETED;
    }

    private static void end(Handle handle, UUID id, Command command) {
        boolean completed = command.outcome() != EnrolmentOutcome.NOT_COMPLETED;
        int _ = handle.createUpdate("""
                        update enrolment set state = :state, outcome = :outcome, ended_on = :on, award = :award, reason = :reason, version = version + 1 where id = :id
                        """)
                .bind("state", completed ? "COMPLETED" : "NOT_COMPLETED")
                .bind("outcome", completed ? command.outcome() : null)
                .bind("on", command.on())
                .bind("award", command.award())
                .bind("reason", command.reason())
                .bind("id", id)
                .execute();
    }

    /** The role that the person took up after an enrolment that has ended. */
    @Transactional
    public void roleAfter(String programme, UUID id, String role, Caller by) {
        jdbi.useHandle(handle -> {
            Enrolments.Enrolment now = Enrolments.held(handle, programme, id, by);
            if (now.state() != EnrolmentState.COMPLETED && now.state() != EnrolmentState.NOT_COMPLETED) {
                throw Problem.of(CpdProblem.ENROLMENT_NOT_RUNNING);
            }
            int _ = handle.execute("update enrolment set role_after = ?, version = version + 1 where id = ?", role, id);
            EnrolmentSteps.add(handle, id, EnrolmentSteps.Kind.ROLE_AFTER, by, Clocks.now(clock));
        });
    }
}
