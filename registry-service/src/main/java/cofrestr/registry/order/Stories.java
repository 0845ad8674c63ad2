package cofrestr.registry.order;

import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
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
        Integer within = rule.serviceWorkingDays();
        boolean late = within != null
                && order.servedOn() != null
                && order.servedOn().isAfter(days.after(order.madeOn(), within));
        return new Orders.Story(order, rule, acts, late);
    }

    /** As a list shows them, without what was done about each. */
    List<Orders.Story> of(List<Order> orders) {
        return orders.stream().map(order -> of(order, List.of())).toList();
    }
}
