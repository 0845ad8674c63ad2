package cofrestr.registry.order;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.notice.Channel;
import cofrestr.registry.notice.ServiceRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Records that an order was served. When it counts as served follows from the way it went; an order whose day the
 * committee did not fix has effect from then (SI 2015/140 reg 35(2)). Served later than the law asks is recorded as it
 * happened, and shown.
 */
@ApplicationScoped
public class ServeOrder {
    private final Jdbi jdbi;
    private final Conflicts conflicts;
    private final Clock clock;

    ServeOrder(Jdbi jdbi, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Transactional
    public void serve(UUID id, Channel channel, LocalDate sentOn, String desk) {
        jdbi.useHandle(handle -> {
            Order order = Orders.hold(handle, id);
            conflicts.refuse(handle, order.practitionerId(), desk);
            if (!Set.of(OrderState.MADE, OrderState.IN_FORCE).contains(order.state()) || order.servedOn() != null) {
                throw Problem.of(RegistryProblem.ORDER_STATE_UNFIT, order.state());
            }
            if (sentOn.isBefore(order.madeOn()) || sentOn.isAfter(Clocks.today(clock))) {
                throw Problem.of(RegistryProblem.ORDER_SENT_ON_UNFIT).at("/sentOn");
            }
            ServiceRule rule = ServiceRule.of(handle, channel, sentOn);
            if (rule.mustBeAsked() && !hadAsked(handle, order, sentOn)) {
                throw Problem.of(RegistryProblem.SERVICE_EMAIL_NOT_ASKED).at("/channel");
            }
            LocalDate served = rule.served(handle, sentOn);
            handle.createUpdate("""
                            update order_made set served_by = :channel, sent_on = :sentOn, served_on = :served, version = version + 1 where id = :id
                            """)
                    .bind("channel", channel)
                    .bind("sentOn", sentOn)
                    .bind("served", served)
                    .bind("id", id)
                    .execute();
            OrderActs.note(handle, id, "SERVED", served, null, desk, Clocks.now(clock));
            if (order.state() == OrderState.MADE) {
                new BringIntoForce(handle, clock).from(order, Orders.rule(handle, order), served);
            }
        });
    }

    private static boolean hadAsked(Handle handle, Order order, LocalDate sentOn) {
        return handle.createQuery(
                        "select coalesce(email_notices_from <= :sentOn::date, false) from practitioner where id = :person")
                .bind("sentOn", sentOn)
                .bind("person", order.practitionerId())
                .mapTo(Boolean.class)
                .one();
    }
}
