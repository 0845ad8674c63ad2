package cofrestr.registry.order;

import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Puts the rule of its kind to each order, and whether it was served late: the rules and the calendar are read once for all of them. */
final class Stories {
    private final List<KindRule> rules;
    private final WorkingDays days;

    Stories(Handle handle) {
        this.rules = KindRule.all(handle);
        this.days = BankHolidays.workingDays(handle);
    }

    Orders.Story of(Order order, List<Orders.Act> acts) {
        KindRule rule = KindRule.of(rules, order.kind(), order.madeOn()).orElseThrow();
        return new Orders.Story(order, rule, acts, servedLate(order, rule));
    }

    /** Where the calendar does not reach, nobody says that it was late: a list must not fail for one old order. */
    private boolean servedLate(Order order, KindRule rule) {
        Integer within = rule.serviceWorkingDays();
        LocalDate served = order.servedOn();
        if (within == null || served == null) {
            return false;
        }
        Integer took = days.age(order.madeOn(), served);
        return took != null && (took > within || (took.equals(within) && !days.isWorkingDay(served)));
    }

    /** As a list shows them, without what was done about each. */
    List<Orders.Story> of(List<Order> orders) {
        return orders.stream().map(order -> of(order, List.of())).toList();
    }
}
