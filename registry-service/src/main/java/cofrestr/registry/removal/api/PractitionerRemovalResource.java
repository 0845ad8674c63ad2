package cofrestr.registry.removal.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.removal.Removals;
import cofrestr.registry.removal.RemoveFromRegister;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Removal and restoration of one person over HTTP. */
@Path("/v1/practitioners/{number}/removals")
@Tag(name = "Removal and restoration", description = RemovalResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerRemovalResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final RemoveFromRegister remove;
    private final Removals removals;
    private final CurrentCaller callers;
    private final Looks looks;

    PractitionerRemovalResource(RemoveFromRegister remove, Removals removals, CurrentCaller callers, Looks looks) {
        this.remove = remove;
        this.removals = removals;
        this.callers = callers;
        this.looks = looks;
    }

    /** Whom to take off, why, from when. */
    @Schema(name = "RemovalRequest")
    public record RemovalRequest(
            @Size(max = 60)
            @Schema(description = "Left out: all categories", examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            @Nullable
            String category,

            @NotBlank
            @Size(max = 60)
            @Schema(
                    description =
                            "OWN_REQUEST, FEE_NOT_PAID, NOT_ELIGIBLE, BARRED, DIED (nobody is restored after that)",
                    examples = "OWN_REQUEST")
            String reason,

            @NotNull @Schema(description = "The first day without registration", examples = "2026-12-01")
            LocalDate effectiveOn,

            @Size(max = 2000)
            @Schema(description = "More of the reason; registry staff and the person read it")
            @Nullable
            String grounds) {}

    /** The removals of a person. */
    @Schema(name = "RemovalsOfPerson")
    public record RemovalsView(List<RemovalView> items) {}

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose to take somebody off the register",
            description = "Nothing changes before another registrar confirms it.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = RemovalView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "REMOVAL_NOTHING", "REMOVAL_PROPOSED"})
    public Response proposeRemoval(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull RemovalRequest request) {
        UUID id = remove.propose(
                number,
                new RemoveFromRegister.Command(
                        request.category(), request.reason(), request.effectiveOn(), request.grounds()),
                callers.get().desk());
        return Response.created(URI.create("/v1/practitioners/" + number.value() + "/removals"))
                .entity(RemovalView.of(removals.find(id)))
                .build();
    }

    @GET
    @May(Role.REGISTRAR)
    @Operation(
            summary = "List the removals of a person",
            description =
                    "Proposed, done and dropped ones, with their reasons (SI 2015/140 Sch 4). What an order took stands with the orders.")
    @APIResponse(
            responseCode = "200",
            description = "The removals",
            content = @Content(schema = @Schema(implementation = RemovalsView.class)))
    @Refuses("REGISTER_NUMBER_CHECK_FAILED")
    public RemovalsView listRemovalsOf(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number) {
        looks.at("listRemovalsOf", List.of(number.value()));
        return new RemovalsView(
                removals.of(number).stream().map(RemovalView::of).toList());
    }
}
