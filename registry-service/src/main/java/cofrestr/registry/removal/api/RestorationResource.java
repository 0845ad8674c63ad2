package cofrestr.registry.removal.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.removal.RestoreToRegister;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Restoration over HTTP. */
@Path("/v1/practitioners/{number}/restorations")
@Tag(name = "Removal and restoration", description = RemovalResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RestorationResource {
    private final RestoreToRegister restore;
    private final CurrentCaller callers;

    RestorationResource(RestoreToRegister restore, CurrentCaller callers) {
        this.restore = restore;
        this.callers = callers;
    }

    /** In what to restore, from when. */
    @Schema(name = "RestorationRequest")
    public record RestorationRequest(
            @NotBlank @Size(max = 60) @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @NotNull @Schema(description = "The first day of registration", examples = "2026-12-01")
            LocalDate from,

            @NotBlank @Size(max = 200) @Schema(examples = "SI 2015/140 regs 10-12")
            String legalBasis) {}

    /** That somebody is on the register again. */
    @Schema(name = "Restoration")
    public record RestorationView(UUID id, String category, LocalDate from) {}

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Restore somebody to the register",
            description =
                    "In a category in which the person was registered before it was taken off, in the same kind. Not while an order or a restriction keeps the person off.")
    @APIResponse(
            responseCode = "201",
            description = "Restored",
            content = @Content(schema = @Schema(implementation = RestorationView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "RESTORATION_NOTHING", "RESTORATION_INELIGIBLE"})
    public Response restoreToRegister(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull RestorationRequest request) {
        UUID id = restore.restore(number, request.category(), request.from(), request.legalBasis(), callers.get());
        return Response.status(Response.Status.CREATED)
                .entity(new RestorationView(id, request.category(), request.from()))
                .build();
    }
}
