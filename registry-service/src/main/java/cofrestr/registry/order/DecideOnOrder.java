package cofrestr.registry.order;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.conflict.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Records what a committee or a court decided later of an order in force. Its end makes a person eligible, not registered;
 * only what is quashed, void from its beginning, gives back what it took.
 */
@ApplicationScoped
public class DecideOnOrder {
    private final Jdbi jdbi;
    private final Conflicts conflicts;
    private final Clock clock;

    DecideOnOrder(Jdbi jdbi, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** A later decision: what, its day, of an extension the new last day, and who decided where. */
    public record Decision(
            LaterDecision decision, LocalDate on, @Nullable LocalDate until, String authority) {}

    @Transactional
    public void decide(UUID id, Decision decision, String desk) {
        jdbi.useHandle(handle -> {
            Order order = Orders.hold(handle, id);
            conflicts.refuse(handle, order.practitionerId(), desk);
            if (order.state() != OrderState.IN_FORCE) {
                throw Problem.of(RegistryProblem.ORDER_STATE_UNFIT, order.state());
            }
            if (decision.on().isBefore(order.madeOn()) || decision.on().isAfter(Clocks.today(clock))) {
                throw Problem.of(RegistryProblem.ORDER_DECISION_DAY_UNFIT).at("/on");
            }
            KindRule rule = Orders.rule(handle, order);
            OrderActs.note(
                    handle,
                    id,
                    decision.decision().name(),
                    decision.on(),
                    decision.authority(),
                    desk,
                    Clocks.now(clock));
            apply(handle, order, rule, decision);
        });
    }

    private void apply(Handle handle, Order order, KindRule rule, Decision decision) {
        switch (decision.decision()) {
            case REVIEWED -> set(handle, order, "reviewed_on = :on", decision.on());
            case CONDITIONS_MET -> {
                if (order.conditions() == null || !rule.takesOffRegister()) {
                    throw Problem.of(RegistryProblem.ORDER_DECISION_UNFIT, order.kind());
                }
                set(handle, order, "conditions_met_on = :on", decision.on());
                new BringIntoForce(handle, clock).again(order, rule);
            }
            case EXTENDED -> {
                set(handle, order, "until_on = :on", extension(order, rule, decision));
                new BringIntoForce(handle, clock).again(order, rule);
            }
            case REVOKED -> {
                if (order.mayApplyOn() != null && decision.on().isBefore(order.mayApplyOn())) {
                    throw Problem.of(RegistryProblem.ORDER_ENDS_TOO_EARLY, order.mayApplyOn())
                            .at("/on");
                }
                set(handle, order, "state = 'REVOKED', ended_on = :on", decision.on());
                new BringIntoForce(handle, clock).again(order, rule);
            }
            case QUASHED -> {
                set(handle, order, "state = 'QUASHED', ended_on = :on, published_until = :on", decision.on());
                new BringIntoForce(handle, clock).never(order);
                OrderNotices.quashed(handle, order, rule, decision.on(), Clocks.today(clock), Clocks.now(clock));
            }
        }
    }

    /** The new last day: after the old one, and no longer than a court may extend at a time. */
    private static LocalDate extension(Order order, KindRule rule, Decision decision) {
        LocalDate old = order.untilOn();
        if (rule.extension() == null || old == null) {
            throw Problem.of(RegistryProblem.ORDER_DECISION_UNFIT, order.kind());
        }
        LocalDate until = decision.until();
        if (until == null
                || !until.isAfter(old)
                || until.isAfter(Lengths.lastDay(old.plusDays(1), Period.parse(rule.extension())))) {
            throw Problem.of(RegistryProblem.ORDER_TOO_LONG, rule.extension()).at("/until");
        }
        return until;
    }

    private static void set(Handle handle, Order order, String what, LocalDate on) {
        handle.createUpdate("update order_made set " + what + ", version = version + 1 where id = :id")
                .bind("on", on)
                .bind("id", order.id())
                .execute();
    }
}
