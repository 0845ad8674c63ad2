package cofrestr.registry.fullcopy;

import cofrestr.kit.looks.Disclosures.Disclosure;
import cofrestr.registry.notice.Notice;
import cofrestr.registry.order.Order;
import cofrestr.registry.order.OrderKind;
import cofrestr.registry.particular.Particular;
import cofrestr.registry.practitioner.Practitioners.Entry;
import cofrestr.registry.practitioner.Practitioners.Post;
import cofrestr.registry.proposal.Proposal;
import cofrestr.registry.registration.Registrations.Registration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that the register holds of a person and the law lets the person have, each list from its beginning to its end. */
public record FullCopy(
        Entry entry,
        List<Name> names,
        List<Particular> particulars,
        List<Registration> registrations,
        List<Post> posts,
        List<OrderInForce> orders,
        List<Notice> notices,
        List<Proposal> proposals,
        List<Disclosure> looks) {

    /** A name and the days on which it was borne. */
    @Schema(name = "NamePeriod")
    public record Name(
            String givenNames,
            String familyName,
            @Nullable String preferredName,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** An order that has effect, for the days from {@code from} to {@code until}, both included. */
    @Schema(name = "OrderInForce")
    public record OrderInForce(
            OrderKind kind,
            @Nullable LocalDate from,

            @Schema(description = "Left out: without end, or not before conditions are met") @Nullable
            LocalDate until,

            @Nullable String conditions) {
        static OrderInForce of(Order order, @Nullable LocalDate until) {
            return new OrderInForce(order.kind(), order.fromOn(), until, order.conditions());
        }
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a full copy";
    }
}
