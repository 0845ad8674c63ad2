package cofrestr.registry.conflict.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.conflict.Conflicts;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Conflicts of interest over HTTP. */
@Path("/v1/practitioners/{number}/conflicts-of-interest")
@Tag(
        name = "Conflicts of interest",
        description = "Who has one about a person is kept out of what is decided of the person.")
@Produces(MediaType.APPLICATION_JSON)
public class ConflictResource {
    private final Conflicts conflicts;
    private final CurrentCaller callers;

    ConflictResource(Conflicts conflicts, CurrentCaller callers) {
        this.conflicts = conflicts;
        this.callers = callers;
    }

    /** That a conflict of interest is on record. */
    @Schema(name = "ConflictOfInterest")
    public record ConflictView(
            @Schema(examples = "caseworker-desk") String staff) {}

    @POST
    @May(Role.CASEWORKER)
    @Operation(
            summary = "Declare a conflict of interest",
            description =
                    "About a person: from now on you are kept out of what is recorded and decided of that person's orders and cases. It cannot be taken back. Saying it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = ConflictView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public ConflictView declareConflictOfInterest(
            @Parameter(description = "Register number", example = "10008975") @PathParam("number")
                    RegisterNumber number) {
        conflicts.declare(number, callers.get().desk());
        return new ConflictView(callers.get().desk());
    }
}
