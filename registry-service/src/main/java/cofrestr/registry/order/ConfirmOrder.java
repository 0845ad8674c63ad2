package cofrestr.registry.order;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.conflict.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Four eyes: a second caseworker confirms that the committee ordered what the first recorded, or drops it. From then on the
 * order stands; it has effect from the day that the committee fixed, else when it is served.
 */
@ApplicationScoped
public class ConfirmOrder {
    private final Jdbi jdbi;
    private final Conflicts conflicts;
    private final Clock clock;

    ConfirmOrder(Jdbi jdbi, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Refused to whoever proposed it (FOUR_EYES), and where it is not proposed any more (ORDER_STATE_UNFIT). */
    @Transactional
    public void confirm(UUID id, String desk) {
        jdbi.useHandle(handle -> {
            Order order = Orders.hold(handle, id);
            conflicts.refuse(handle, order.practitionerId(), desk);
            requireProposed(order);
            if (order.proposedBy().equals(desk)) {
                throw Problem.of(RegistryProblem.FOUR_EYES);
            }
            LocalDate today = Clocks.today(clock);
            handle.createUpdate(
                            "update order_made set state = 'MADE', confirmed_by = :desk, version = version + 1 where id = :id")
                    .bind("desk", desk)
                    .bind("id", id)
                    .execute();
            OrderActs.note(handle, id, "CONFIRMED", today, null, desk, Clocks.now(clock));
            KindRule rule = Orders.rule(handle, order);
            if (order.effectFixedOn() != null) {
                new BringIntoForce(handle, clock).from(order, rule, order.effectFixedOn());
            }
            OrderNotices.made(handle, order, rule, today, Clocks.now(clock));
        });
    }

    /** What was recorded wrongly, or is not confirmed, is dropped; by whoever sees it, the proposer too. */
    @Transactional
    public void drop(UUID id, String desk) {
        jdbi.useHandle(handle -> {
            Order order = Orders.hold(handle, id);
            conflicts.refuse(handle, order.practitionerId(), desk);
            requireProposed(order);
            handle.createUpdate("update order_made set state = 'DROPPED', version = version + 1 where id = :id")
                    .bind("id", id)
                    .execute();
            OrderActs.note(handle, id, "DROPPED", Clocks.today(clock), null, desk, Clocks.now(clock));
        });
    }

    private static void requireProposed(Order order) {
        if (order.state() != OrderState.PROPOSED) {
            throw Problem.of(RegistryProblem.ORDER_STATE_UNFIT, order.state());
        }
    }
}
