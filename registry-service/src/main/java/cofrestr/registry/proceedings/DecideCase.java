package cofrestr.registry.proceedings;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.order.OrderTerms;
import cofrestr.registry.order.ProposeOrder;
import cofrestr.registry.referral.WorkOnReferral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case at its stage. An order is recorded as proposed, like any other: nothing has effect before another
 * caseworker confirms it.
 */
@ApplicationScoped
public class DecideCase {
    private final Jdbi jdbi;
    private final Cases cases;
    private final Committees committees;
    private final ProposeOrder orders;
    private final WorkOnReferral referrals;
    private final Clock clock;

    DecideCase(
            Jdbi jdbi, Cases cases, Committees committees, ProposeOrder orders, WorkOnReferral referrals, Clock clock) {
        this.jdbi = jdbi;
        this.cases = cases;
        this.committees = committees;
        this.orders = orders;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** The outcome, its day, and the order that goes with it. */
    public record Decision(
            CaseOutcome outcome,
            LocalDate decidedOn,
            @Nullable OrderTerms order) {}

    /** Records the outcome, if the case can have it where it is. */
    @Transactional
    public void decide(UUID id, Decision decision, String desk) {
        if (decision.decidedOn().isAfter(Clocks.today(clock))) {
            throw Problem.invalid(List.of(new Problem.Pointed("/decidedOn", KitProblem.FIELD_INVALID, List.of())));
        }
        jdbi.useHandle(handle -> {
            DisciplinaryCase held = cases.hold(handle, id, desk);
            CaseTransition step = CaseTransition.of(handle, held.stage(), decision.outcome());
            refuseUnready(handle, held, step, decision.decidedOn());
            step.refuseUnfit(decision.order());
            UUID order = propose(held, decision.order(), desk);
            write(handle, held, step, decision.decidedOn(), order, desk);
            if (step.toStage() == CaseStage.CLOSED && held.referral() != null) {
                referrals.close(handle, held.referral(), null, desk);
            }
        });
    }

    private void refuseUnready(Handle handle, DisciplinaryCase held, CaseTransition step, LocalDate decidedOn) {
        if (step.needsCommittee()
                && committees.of(handle, held.id()).stream().noneMatch(one -> one.stage() == held.stage())) {
            throw Problem.of(RegistryProblem.CASE_COMMITTEE_MISSING);
        }
        if (step.needsHearing()
                && committees.hearings(handle, held.id()).stream()
                        .noneMatch(one ->
                                one.stage() == held.stage() && !one.heldOn().isAfter(decidedOn))) {
            throw Problem.of(RegistryProblem.CASE_NOT_HEARD);
        }
    }

    /** Answers the id of the proposed order. What is refused of it is pointed at where it stands in this request. */
    private @Nullable UUID propose(DisciplinaryCase held, @Nullable OrderTerms terms, String desk) {
        if (terms == null) {
            return null;
        }
        try {
            return orders.propose(new RegisterNumber(held.registerNumber()), terms, desk);
        } catch (Problem refused) {
            Problem again = Problem.of(refused.code(), refused.arguments().toArray());
            for (Problem.Pointed one : refused.errors()) {
                again = again.at(
                        "/order" + one.pointer(), one.code(), one.arguments().toArray());
            }
            throw again;
        }
    }

    private void write(
            Handle handle,
            DisciplinaryCase held,
            CaseTransition step,
            LocalDate decidedOn,
            @Nullable UUID order,
            String desk) {
        boolean over = step.toStage() == CaseStage.CLOSED;
        handle.createUpdate("""
                        insert into case_step (case_id, outcome, from_stage, to_stage, decided_on, acted_by, recorded_from)
                        values (:id, :outcome, :from, :to, :decidedOn, :desk, :now)
                        """)
                .bind("id", held.id())
                .bind("outcome", step.outcome())
                .bind("from", step.fromStage())
                .bind("to", step.toStage())
                .bind("decidedOn", decidedOn)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .execute();
        handle.createUpdate("""
                        update disciplinary_case
                           set stage = :to, outcome = :outcome, decided_on = :decidedOn::date, order_id = :order::uuid, closed_at = :closed::timestamptz,
                               version = version + 1
                         where id = :id
                        """)
                .bind("to", step.toStage())
                .bind("outcome", over ? step.outcome() : null)
                .bind("decidedOn", over ? decidedOn : null)
                .bind("order", order)
                .bind("closed", over ? Clocks.now(clock) : null)
                .bind("id", held.id())
                .execute();
    }
}
