package cofrestr.registry.order;

import cofrestr.registry.notice.OweNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Who is told in writing of an order: the person, and the present or last employer. Employers are told its kind and days, nothing of what it rests on. */
final class OrderNotices {
    private OrderNotices() {}

    static void made(Handle handle, Order order, KindRule rule, LocalDate today, Instant now) {
        Map<String, String> particulars = about(order, rule);
        LocalDate fixed = order.effectFixedOn();
        particulars.put("effect", fixed == null ? "when it is served" : "from " + fixed);
        particulars.put("effectCy", fixed == null ? "pan gaiff ei gyflwyno" : "o " + fixed);
        owe("ORDER_MADE", order, particulars, today, now, handle);
    }

    static void quashed(Handle handle, Order order, KindRule rule, LocalDate endedOn, LocalDate today, Instant now) {
        Map<String, String> particulars = about(order, rule);
        particulars.put("endedOn", endedOn.toString());
        owe("ORDER_QUASHED", order, particulars, today, now, handle);
    }

    private static Map<String, String> about(Order order, KindRule rule) {
        Map<String, String> particulars = new LinkedHashMap<>();
        particulars.put("orderName", rule.nameEn());
        particulars.put("orderNameCy", rule.nameCy());
        particulars.put("madeOn", order.madeOn().toString());
        return particulars;
    }

    private static void owe(
            String kind, Order order, Map<String, String> particulars, LocalDate today, Instant now, Handle handle) {
        OweNotice notice = new OweNotice(kind, order.practitionerId(), order.id(), particulars);
        notice.toPerson(handle, now);
        notice.toEmployers(handle, today, now);
    }
}
