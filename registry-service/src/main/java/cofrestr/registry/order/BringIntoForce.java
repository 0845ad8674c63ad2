package cofrestr.registry.order;

import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.registration.CutRegistrations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes, on both clocks, the days on which an order has effect, and what that does to registrations. The person's row is held. */
final class BringIntoForce {
    private static final PeriodTable PERIODS =
            new PeriodTable("disciplinary_order", List.of("id"), List.of("practitioner_id", "kind", "terms"));

    private final Handle handle;
    private final Clock clock;
    private final Instant now;

    BringIntoForce(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
        this.now = Clocks.now(clock);
    }

    /** The order has effect from a day. Takes the person off the register where its kind does. */
    void from(Order order, KindRule rule, LocalDate from) {
        handle.createUpdate("""
                        update order_made set state = 'IN_FORCE', from_on = :from, until_on = :until, may_apply_on = :mayApplyOn where id = :id
                        """)
                .bind("from", from)
                .bind("until", rule.lastDay(from, order.length()))
                .bind("mayApplyOn", rule.mayApplyOn(from, order.mayApplyAfter()))
                .bind("id", order.id())
                .execute();
        PersonChanges people = change(order, "wales.cofrestr.order.recorded.v1");
        say(order, rule);
        if (rule.takesOffRegister()) {
            int _ = CutRegistrations.cut(
                    handle, order.practitionerId(), null, from, order.kind().name(), order.id(), now);
        }
        people.append(clock);
    }

    /** It has had effect in another register, whose people came over: what that says of registrations before and after an order that is over is not touched. */
    void asItStood(Order order, KindRule rule) {
        PersonChanges people = change(order, "wales.cofrestr.order.recorded.v1");
        say(order, rule);
        LocalDate last = order.lastDay(rule);
        if (rule.takesOffRegister()
                && order.fromOn() != null
                && (last == null || !last.isBefore(Clocks.today(clock)))) {
            int _ = CutRegistrations.cut(
                    handle,
                    order.practitionerId(),
                    null,
                    order.fromOn(),
                    order.kind().name(),
                    order.id(),
                    now);
        }
        people.append(clock);
    }

    /** Its last day is another than before; nobody comes back to the register by that. */
    void again(Order order, KindRule rule) {
        PersonChanges people = change(order, "wales.cofrestr.order.changed.v1");
        say(order, rule);
        people.append(clock);
    }

    /** It was void from its beginning: what it cut off is put back. */
    void never(Order order) {
        PersonChanges people = change(order, "wales.cofrestr.order.quashed.v1");
        PERIODS.deny(handle, Map.of("id", order.id()), new PeriodTable.Portion(null, null), now);
        int _ = CutRegistrations.putBack(handle, order.practitionerId(), order.id(), now);
        people.append(clock);
    }

    private PersonChanges change(Order order, String type) {
        return PersonChanges.of(
                handle, clock, order.practitionerId(), type, "firstRegistered", "orders", "registrations");
    }

    /** Reads the order as it now is, and says when it has effect. */
    private void say(Order changed, KindRule rule) {
        Order order = Orders.hold(handle, changed.id());
        LocalDate last = order.lastDay(rule);
        LocalDate end = last == null ? null : last.plusDays(1);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("practitioner_id", order.practitionerId());
        facts.put("kind", order.kind().name());
        facts.put("terms", order.conditions());
        if (end == null || end.isAfter(order.fromOn())) {
            PERIODS.say(handle, Map.of("id", order.id()), new PeriodTable.Portion(order.fromOn(), end), facts, now);
        }
        if (end != null) {
            PERIODS.deny(handle, Map.of("id", order.id()), new PeriodTable.Portion(end, null), now);
        }
        handle.createUpdate("update order_made set published_until = :until where id = :id")
                .bind("until", order.publishedUntil(rule))
                .bind("id", order.id())
                .execute();
    }
}
