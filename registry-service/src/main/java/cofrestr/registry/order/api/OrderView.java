package cofrestr.registry.order.api;

import cofrestr.kit.language.Words;
import cofrestr.registry.notice.Channel;
import cofrestr.registry.order.Order;
import cofrestr.registry.order.OrderKind;
import cofrestr.registry.order.OrderState;
import cofrestr.registry.order.Orders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as caseworkers see it; nobody else sees this. */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,
        OrderKind kind,
        Words name,
        OrderState state,
        List<String> grounds,
        LocalDate madeOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String length,
        @Nullable String conditions,

        @Schema(description = "The day from which it has effect; null while it waits to be served") @Nullable
        LocalDate from,

        @Schema(
                description =
                        "The last day on which it has effect; null where it has no end, or conditions are not met yet")
        @Nullable
        LocalDate until,

        @Schema(description = "Of a prohibition: from when on the person may apply to be found eligible again")
        @Nullable
        LocalDate mayApplyOn,

        @Nullable Channel servedBy,

        @Schema(description = "When it counts as served") @Nullable
        LocalDate servedOn,

        @Schema(description = "Whether it was served later than the law asks")
        boolean servedLate,

        @Schema(description = "When it is next to be reviewed; null where the kind has no reviews, or it is over")
        @Nullable
        LocalDate reviewDueOn,

        boolean published,

        @Schema(description = "Last day of its publication; null: no end") @Nullable
        LocalDate publishedUntil,

        String proposedBy,
        @Nullable String confirmedBy,

        @Schema(description = "What was done about it; in a list left out")
        List<OrderActView> acts,

        long version) {

    /** One thing that was done about an order. */
    @Schema(name = "OrderAct")
    public record OrderActView(
            @Schema(examples = "CONFIRMED") String act,
            LocalDate on,
            @Nullable String authority,
            String by) {}

    static OrderView of(Orders.Story story, LocalDate today) {
        Order order = story.order();
        return new OrderView(
                order.id(),
                order.registerNumber(),
                order.kind(),
                new Words(story.rule().nameCy(), story.rule().nameEn()),
                order.state(),
                order.grounds(),
                order.madeOn(),
                order.effectFixedOn(),
                order.length(),
                order.conditions(),
                order.fromOn(),
                order.lastDay(story.rule()),
                order.mayApplyOn(),
                order.servedBy(),
                order.servedOn(),
                story.servedLate(),
                order.reviewDueOn(story.rule(), today),
                order.published(),
                order.publishedUntil(story.rule()),
                order.proposedBy(),
                order.confirmedBy(),
                story.acts().stream()
                        .map(act -> new OrderActView(act.act(), act.actedOn(), act.authority(), act.actedBy()))
                        .toList(),
                order.version());
    }
}
