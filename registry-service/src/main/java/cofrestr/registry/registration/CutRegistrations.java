package cofrestr.registry.registration;

import cofrestr.kit.store.PeriodTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Cuts registrations off from a day, and keeps what was cut off: what a court finds void from the start is put back from
 * there. The end of what cut them off does not bring them back: the person is eligible then, not registered.
 */
public final class CutRegistrations {
    private CutRegistrations() {}

    /** A stretch of a registration, {@code end} not included. */
    public record Stretch(
            String category,
            String kind,
            String legalBasis,
            @Nullable UUID act,
            LocalDate from,
            @Nullable LocalDate end) {}

    /** Cuts off, from a day on, the person's registrations in one category, or in all. Answers how many. */
    public static int cut(
            Handle handle,
            long person,
            @Nullable String category,
            LocalDate from,
            String reason,
            @Nullable UUID order,
            Instant now) {
        List<String> cut = handle.createQuery("""
                        with gone as (
                            insert into removal (practitioner_id, category, reason, order_id, period, kind, legal_basis, act, recorded_from)
                            select practitioner_id, category, :reason, :order::uuid, valid * daterange(:from::date, null), kind, legal_basis, act, :now
                              from registration
                             where practitioner_id = :person and valid && daterange(:from::date, null) and (:category::text is null or category = :category)
                            returning category
                        )
                        select distinct category from gone
                        """)
                .bind("person", person)
                .bind("category", category)
                .bind("from", from)
                .bind("reason", reason)
                .bind("order", order)
                .bind("now", now)
                .mapTo(String.class)
                .list();
        for (String each : cut) {
            Registrations.PERIODS.deny(
                    handle,
                    Map.of("practitioner_id", person, "category", each),
                    new PeriodTable.Portion(from, null),
                    now);
        }
        return cut.size();
    }

    /**
     * Puts back what an order cut off that is void from its start. Where another order or restriction would have cut it off
     * meanwhile it stays off, and counts from now on as cut off by that one.
     */
    public static int putBack(Handle handle, long person, UUID order, Instant now) {
        List<Stretch> stretches = handle.createQuery("""
                        with off as (
                            select coalesce(range_agg(daterange(lower(valid), null)), '{}') as days from ineligibility
                             where practitioner_id = :person and id <> :order
                        ), cut as (
                            select r.*, r.period * stretch as put
                              from removal r cross join off
                             cross join lateral unnest(datemultirange(r.period) - off.days) stretch
                             where r.practitioner_id = :person and r.order_id = :order and r.restored_at is null
                        )
                        select category, kind, legal_basis, act, lower(put) as "from", upper(put) as "end" from cut order by category, lower(put)
                        """)
                .bind("person", person)
                .bind("order", order)
                .mapTo(Stretch.class)
                .list();
        handOver(handle, person, order, now);
        for (Stretch stretch : stretches) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("kind", stretch.kind());
            facts.put("legal_basis", stretch.legalBasis());
            facts.put("act", stretch.act());
            Registrations.PERIODS.say(
                    handle,
                    Map.of("practitioner_id", person, "category", stretch.category()),
                    new PeriodTable.Portion(stretch.from(), stretch.end()),
                    facts,
                    now);
        }
        return stretches.size();
    }

    /** What another order or restriction keeps off counts as cut off by the earliest such one. */
    private static void handOver(Handle handle, long person, UUID order, Instant now) {
        handle.createUpdate("""
                        insert into removal (practitioner_id, category, reason, order_id, period, kind, legal_basis, act, recorded_from)
                        select r.practitioner_id, r.category, r.reason, o.id, r.period * daterange(lower(x.valid), null), r.kind, r.legal_basis, r.act, :now
                          from removal r
                         cross join lateral (
                               select i.* from ineligibility i
                                where i.practitioner_id = r.practitioner_id and i.id <> :order and r.period && daterange(lower(i.valid), null)
                                order by lower(i.valid) limit 1) x
                          left join order_made o on o.id = x.id
                         where r.practitioner_id = :person and r.order_id = :order and r.restored_at is null
                        """)
                .bind("person", person)
                .bind("order", order)
                .bind("now", now)
                .execute();
        handle.createUpdate("update removal set restored_at = :now where order_id = :order and restored_at is null")
                .bind("order", order)
                .bind("now", now)
                .execute();
    }
}
