package cofrestr.registry.order.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.notice.Channel;
import cofrestr.registry.order.ConfirmOrder;
import cofrestr.registry.order.DecideOnOrder;
import cofrestr.registry.order.LaterDecision;
import cofrestr.registry.order.Orders;
import cofrestr.registry.order.ServeOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One order over HTTP: confirmed, served, decided on later. */
@Path("/v1/orders")
@Tag(name = "Orders", description = PractitionerOrderResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private static final String ID = "Its id";
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";

    private final Orders orders;
    private final ConfirmOrder confirm;
    private final ServeOrder serve;
    private final DecideOnOrder decide;
    private final Conflicts conflicts;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    OrderResource(
            Orders orders,
            ConfirmOrder confirm,
            ServeOrder serve,
            DecideOnOrder decide,
            Conflicts conflicts,
            Paging paging,
            Versions versions,
            CurrentCaller callers,
            Looks looks,
            Clock clock) {
        this.orders = orders;
        this.confirm = confirm;
        this.serve = serve;
        this.decide = decide;
        this.conflicts = conflicts;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** How an order went to the person. */
    @Schema(name = "ServiceRequest")
    public record ServiceRequest(
            @NotNull @Schema(description = "By e-mail only where the person asked for e-mail", examples = "POST")
            Channel channel,

            @NotNull
            @Schema(
                    description =
                            "The day on which it was handed over, posted or sent. By post it counts as served on the next working day",
                    examples = "2026-11-20")
            LocalDate sentOn) {}

    /** What was decided later. */
    @Schema(name = "LaterDecisionRequest")
    public record DecisionRequest(
            @NotNull @Schema(examples = "REVIEWED") LaterDecision decision,

            @NotNull @Schema(description = "Its day; of REVOKED the last day of the order", examples = "2026-11-20")
            LocalDate on,

            @Schema(description = "Of EXTENDED: the new last day") @Nullable
            LocalDate until,

            @NotBlank
            @Size(max = 300)
            @Schema(
                    description = "Who decided, and under what reference",
                    examples = "Fitness to Practise Committee, 2026/17")
            String authority) {}

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "List the orders that wait",
            description = "PROPOSED, for another caseworker; MADE, to be served. Longest first.")
    @APIResponse(responseCode = "200", description = "One page of orders")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<OrderView> listWaitingOrders(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        List<Orders.Story> waiting = orders.waiting(from);
        looks.at(
                "listWaitingOrders",
                waiting.stream().map(story -> story.order().registerNumber()).toList());
        return paging.page(from, waiting, story -> story.order().id().toString())
                .map(story -> OrderView.of(story, Clocks.today(clock)));
    }

    @GET
    @Path("/{order}")
    @May(Role.CASEWORKER)
    @Operation(summary = "Read an order", description = "With what was done about it, in order.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST"})
    public Response readOrder(@Parameter(description = ID, example = SOME) @PathParam("order") UUID order) {
        return shown("readOrder", order);
    }

    @POST
    @Path("/{order}/confirmation")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Operation(
            summary = "Confirm an order",
            description =
                    "That the committee ordered this: by another caseworker than who recorded it. The person and the present or last employer are owed notice. It has effect from the day that the committee fixed, else when it is served.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({"NOT_FOUND", "FOUR_EYES", "CONFLICT_OF_INTEREST", "ORDER_STATE_UNFIT"})
    public Response confirmOrder(@Parameter(description = ID, example = SOME) @PathParam("order") UUID order) {
        confirm.confirm(order, callers.get().desk());
        return shown("confirmOrder", order);
    }

    @POST
    @Path("/{order}/withdrawal")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Operation(
            summary = "Drop an order that was recorded wrongly",
            description = "Only while it waits for confirmation. It stays on record as dropped.")
    @APIResponse(
            responseCode = "200",
            description = "Dropped",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST", "ORDER_STATE_UNFIT"})
    public Response dropOrder(@Parameter(description = ID, example = SOME) @PathParam("order") UUID order) {
        confirm.drop(order, callers.get().desk());
        return shown("dropOrder", order);
    }

    @POST
    @Path("/{order}/service")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that an order was served",
            description =
                    "By hand or e-mail it counts as served the same day, by post the next working day. An order whose day the committee did not fix has effect from then.")
    @APIResponse(
            responseCode = "200",
            description = "Served",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({
        "NOT_FOUND",
        "CONFLICT_OF_INTEREST",
        "ORDER_STATE_UNFIT",
        "ORDER_SENT_ON_UNFIT",
        "SERVICE_EMAIL_NOT_ASKED",
        "CALENDAR_NOT_ENTERED"
    })
    public Response serveOrder(
            @Parameter(description = ID, example = SOME) @PathParam("order") UUID order,
            @Valid @NotNull ServiceRequest asked) {
        serve.serve(order, asked.channel(), asked.sentOn(), callers.get().desk());
        return shown("serveOrder", order);
    }

    @POST
    @Path("/{order}/decisions")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what was decided later of an order",
            description =
                    "CONDITIONS_MET: of a suspension, which else goes on past its period. EXTENDED: an interim suspension by the High Court, by twelve months at most each time. REVIEWED. REVOKED: it ends early; of a prohibition not before the person may apply. QUASHED: void from its beginning, and the registration that it took is put back. The end of an order makes a person eligible, not registered.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({
        "NOT_FOUND",
        "CONFLICT_OF_INTEREST",
        "ORDER_STATE_UNFIT",
        "ORDER_DECISION_UNFIT",
        "ORDER_DECISION_DAY_UNFIT",
        "ORDER_ENDS_TOO_EARLY",
        "ORDER_TOO_LONG"
    })
    public Response decideOnOrder(
            @Parameter(description = ID, example = SOME) @PathParam("order") UUID order,
            @Valid @NotNull DecisionRequest asked) {
        decide.decide(
                order,
                new DecideOnOrder.Decision(asked.decision(), asked.on(), asked.until(), asked.authority()),
                callers.get().desk());
        return shown("decideOnOrder", order);
    }

    private Response shown(String operation, UUID id) {
        Orders.Story story = orders.find(id);
        conflicts.refuse(
                new RegisterNumber(story.order().registerNumber()),
                callers.get().desk());
        looks.at(operation, List.of(story.order().registerNumber()));
        return versions.answer("order", story.order().version(), OrderView.of(story, Clocks.today(clock)));
    }
}
