package cofrestr.registry.fullcopy.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.fullcopy.ComposeFullCopy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Full copies over HTTP: the person's own. */
@Path("/v1/practitioners/{number}/copy")
@Tag(name = "Own entry")
@Produces(MediaType.APPLICATION_JSON)
public class FullCopyResource {
    private final ComposeFullCopy compose;
    private final Looks looks;

    FullCopyResource(ComposeFullCopy compose, Looks looks) {
        this.compose = compose;
        this.looks = looks;
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Take a full copy of your entry",
            description =
                    "Everything at once and free of charge (reg 47; 2014 Act s35): what the entry says and who said so, names, registrations, posts, orders that have effect, notices, proposals, and who looked. What is wrong in it you can propose to have put right.")
    @APIResponse(
            responseCode = "200",
            description = "The copy",
            content = @Content(schema = @Schema(implementation = FullCopyView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public FullCopyView copyOwnEntry(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number) {
        FullCopyView copy = FullCopyView.of(compose.compose(number));
        looks.at("copyOwnEntry", List.of(copy.entry().registerNumber()));
        return copy;
    }
}
