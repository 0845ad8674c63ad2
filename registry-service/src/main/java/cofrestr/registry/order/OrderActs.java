package cofrestr.registry.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The trail of what was done about an order. */
final class OrderActs {
    private OrderActs() {}

    static void note(
            Handle handle, UUID order, String act, LocalDate on, @Nullable String authority, String desk, Instant now) {
        handle.createUpdate("""
                        insert into order_act (order_id, place, act, acted_on, authority, acted_by, recorded_from)
                        select :order, coalesce(max(place), 0) + 1, :act, :on, :authority, :desk, :now from order_act where order_id = :order
                        """)
                .bind("order", order)
                .bind("act", act)
                .bind("on", on)
                .bind("authority", authority)
                .bind("desk", desk)
                .bind("now", now)
                .execute();
    }
}
