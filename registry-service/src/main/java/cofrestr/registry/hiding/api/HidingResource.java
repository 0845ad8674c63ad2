package cofrestr.registry.hiding.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.hiding.HideEntry;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hiding an entry, over HTTP. */
@Path("/v1/practitioners/{number}/hiding")
@Tag(name = "Practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class HidingResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final HideEntry hide;
    private final CurrentCaller callers;
    private final Looks looks;

    HidingResource(HideEntry hide, CurrentCaller callers, Looks looks) {
        this.hide = hide;
        this.callers = callers;
        this.looks = looks;
    }

    /** Whether the public is shown an entry. */
    @Schema(name = "HidingRequest")
    public record HidingRequest(
            @NotNull
            @Schema(description = "true: the public does not find the entry; false: it does again", examples = "true")
            Boolean hidden,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Why; only registry staff read it", examples = "Safety of the person")
            String reason) {}

    /** Whether the public is shown an entry. */
    @Schema(name = "Hiding")
    public record HidingView(boolean hidden, @Nullable String reason) {}

    @POST
    @May(Role.REGISTRAR)
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hide an entry from the public, or show it again",
            description =
                    "For the person's safety: the public register and the published orders do not show it, exactly as if the person were not registered. Checks by number and birth date still answer. Saying the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HidingView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public HidingView hideEntry(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull HidingRequest request) {
        looks.at("hideEntry", List.of(number.value()));
        if (request.hidden()) {
            hide.hide(number, request.reason(), callers.get().desk());
        } else if (hide.reason(number).isPresent()) {
            hide.show(number);
        }
        return new HidingView(request.hidden(), request.hidden() ? request.reason() : null);
    }
}
