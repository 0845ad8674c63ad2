package cofrestr.registry.order.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.order.Orders;
import cofrestr.registry.order.ProposeOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The orders about one person over HTTP. */
@Path("/v1/practitioners/{number}/orders")
@Tag(name = "Orders", description = PractitionerOrderResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerOrderResource {
    static final String JOB =
            "Disciplinary orders. 1. Record what the committee ordered. 2. Another caseworker confirms it. 3. Record how and when it was served. 4. Later: conditions met, a court's extension, a review, an early end, an order that a court quashed. An order takes effect on the day that the committee fixed, else when it is served.";
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final ProposeOrder propose;
    private final Orders orders;
    private final Conflicts conflicts;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    PractitionerOrderResource(
            ProposeOrder propose, Orders orders, Conflicts conflicts, CurrentCaller callers, Looks looks, Clock clock) {
        this.propose = propose;
        this.orders = orders;
        this.conflicts = conflicts;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** All orders about a person. */
    @Schema(name = "OrdersOfPerson")
    public record OrdersView(List<OrderView> items) {}

    @POST
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an order",
            description =
                    "What a committee ordered about a person. It waits for another caseworker's confirmation; nothing has effect before. Employers of the person are told of its kind and days through the feed, and of the conditions of a conditional registration by a check; its grounds stay with caseworkers.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, waits for confirmation",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "CONFLICT_OF_INTEREST",
        "CALENDAR_NOT_ENTERED",
        "ORDER_KIND_NOT_IN_FORCE",
        "ORDER_GROUND_MISSING",
        "ORDER_MADE_IN_THE_FUTURE",
        "ORDER_EFFECT_BEFORE_MADE",
        "ORDER_LENGTH_UNFIT",
        "ORDER_TOO_LONG",
        "ORDER_CONDITIONS_UNFIT",
        "ORDER_NOTICE_TOO_SHORT",
        "ORDER_UNPUBLISHED_WITHOUT_REASON"
    })
    public Response recordOrder(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull OrderRequest request) {
        UUID id = propose.propose(number, request.terms(), callers.get().desk());
        return Response.created(URI.create("/v1/orders/" + id))
                .entity(OrderView.of(orders.find(id), Clocks.today(clock)))
                .build();
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "List the orders about a person",
            description =
                    "All of them, also those proposed, dropped, over or quashed; by the day on which they were made.")
    @APIResponse(
            responseCode = "200",
            description = "The orders",
            content = @Content(schema = @Schema(implementation = OrdersView.class)))
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "CONFLICT_OF_INTEREST"})
    public OrdersView listOrdersOf(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number) {
        conflicts.refuse(number, callers.get().desk());
        looks.at("listOrdersOf", List.of(number.value()));
        return new OrdersView(orders.of(number).stream()
                .map(story -> OrderView.of(story, Clocks.today(clock)))
                .toList());
    }
}
