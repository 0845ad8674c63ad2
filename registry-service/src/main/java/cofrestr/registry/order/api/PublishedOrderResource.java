package cofrestr.registry.order.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.order.OrderKind;
import cofrestr.registry.order.PublishedOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published orders over HTTP: for everybody, without sign-in. */
@Path("/v1/published-orders")
@Tag(name = "Public register")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedOrderResource {
    private final PublishedOrders published;
    private final Paging paging;

    PublishedOrderResource(PublishedOrders published, Paging paging) {
        this.published = published;
        this.paging = paging;
    }

    /** An order as it is published. */
    @Schema(name = "PublishedOrder")
    public record PublishedView(
            @Schema(description = "The name of the person today")
            String name,

            @Schema(description = "The last school before the order was made") @Nullable
            Words lastSchool,

            OrderKind kind,
            Words kindName,
            LocalDate madeOn,
            LocalDate from,

            @Schema(description = "Its last day; null: without end") @Nullable
            LocalDate until,

            List<Words> grounds,
            @Nullable String conviction,
            @Nullable Words conduct,

            @Schema(description = "Last day of this publication; null: without end") @Nullable
            LocalDate publishedUntil) {

        static PublishedView of(PublishedOrders.Published order) {
            return new PublishedView(
                    order.givenNames() + " " + order.familyName(),
                    both(order.lastSchoolCy(), order.lastSchoolEn()),
                    order.kind(),
                    new Words(order.nameCy(), order.nameEn()),
                    order.madeOn(),
                    order.fromOn(),
                    order.untilOn(),
                    IntStream.range(0, order.groundsEn().size())
                            .mapToObj(i -> new Words(
                                    order.groundsCy().get(i), order.groundsEn().get(i)))
                            .toList(),
                    order.conviction(),
                    both(order.conductCy(), order.conductEn()),
                    order.publishedUntil());
        }

        /** Both languages; where one is missing, the other stands for it. */
        private static @Nullable Words both(@Nullable String cy, @Nullable String en) {
            String either = cy == null ? en : cy;
            return either == null ? null : new Words(either, en == null ? either : en);
        }
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Read the published orders",
            description =
                    "Each for its life, and for six months at least, unless it was decided that it is not published (SI 2015/140 Part 5).")
    @APIResponse(responseCode = "200", description = "One page of orders")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<PublishedView> listPublishedOrders(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, published.all(from), order -> order.id().toString())
                .map(PublishedView::of);
    }
}
