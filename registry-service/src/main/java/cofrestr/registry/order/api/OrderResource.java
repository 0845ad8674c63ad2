package cofrestr.registry.order.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.order.OrderKind;
import cofrestr.registry.order.RecordOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@Path("/v1/practitioners/{number}/orders")
@Tag(name = "Orders", description = "Disciplinary orders on a person.")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final RecordOrder record;

    OrderResource(RecordOrder record) {
        this.record = record;
    }

    /** An order as it was recorded. */
    @Schema(name = "Order")
    public record OrderView(
            UUID id,
            OrderKind kind,
            LocalDate from,
            @Nullable LocalDate until) {}

    @POST
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an order",
            description =
                    "That an order stands on a person, from when and until when. Employers of the person are told of it through the feed; its terms stay with caseworkers.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "ORDER_ENDS_BEFORE_IT_BEGINS"})
    public Response recordOrder(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull OrderRequest request) {
        UUID id = record.record(number, request.command());
        return Response.status(Response.Status.CREATED)
                .entity(new OrderView(id, request.kind(), request.from(), request.until()))
                .build();
    }
}
