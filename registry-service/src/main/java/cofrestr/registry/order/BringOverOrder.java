package cofrestr.registry.order;

import cofrestr.kit.time.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Enters an order that another register had made and served before this one took its people over. It is in force as it
 * stood there: two caseworkers of that register stand behind it, nobody is told of it anew, and it is not published here.
 */
public final class BringOverOrder {
    private BringOverOrder() {}

    /**
     * What stood there.
     *
     * @param until its last day; null where its kind says how long it stands, or where it has no end
     * @param source the register that it comes from
     */
    public record Terms(
            OrderKind kind, LocalDate from, @Nullable LocalDate until, String source) {}

    /** Enters it in the transaction of the caller, who holds the person's row. Takes the person off the register where its kind does. */
    public static void bring(Handle handle, Clock clock, long person, Terms terms) {
        KindRule rule =
                KindRule.of(KindRule.all(handle), terms.kind(), terms.from()).orElseThrow();
        UUID id = handle.createQuery("""
                        insert into order_made (practitioner_id, kind, state, grounds, made_on, effect_fixed_on, published, not_published_because,
                                                proposed_by, from_on, until_on, may_apply_on, recorded_from)
                        values (:person, :kind, 'IN_FORCE', '{}', :from, :from, false, :because, :because, :from, :until, :mayApplyOn, :now)
                        returning id
                        """)
                .bind("person", person)
                .bind("kind", terms.kind())
                .bind("from", terms.from())
                .bind("until", terms.until() == null ? rule.lastDay(terms.from(), null) : terms.until())
                .bind("mayApplyOn", rule.mayApplyOn(terms.from(), null))
                .bind("because", terms.source())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
        new BringIntoForce(handle, clock).asItStood(Orders.hold(handle, id), rule);
    }
}
