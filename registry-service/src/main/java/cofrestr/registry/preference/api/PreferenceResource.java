package cofrestr.registry.preference.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.preference.Preferences;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Preferences over HTTP: the person's own. */
@Path("/v1/practitioners/{number}/preferences")
@Tag(name = "Own entry")
@Produces(MediaType.APPLICATION_JSON)
public class PreferenceResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final Preferences preferences;

    PreferenceResource(Preferences preferences) {
        this.preferences = preferences;
    }

    /** How the person wants to be written to. */
    @Schema(name = "PreferenceRequest")
    public record PreferenceRequest(
            @Pattern(regexp = "cy|en") @Schema(description = "Left out: both", examples = "cy") @Nullable
            String preferredLanguage,

            @NotNull @Schema(description = "By e-mail, to the address in the entry; else by letter", examples = "false")
            Boolean emailNotices) {}

    /** How the person is written to. */
    @Schema(name = "Preference")
    public record PreferenceView(
            @Nullable String preferredLanguage,
            boolean emailNotices,
            @Nullable LocalDate emailNoticesFrom) {}

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read how you are written to", description = "Language and channel of notices.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public PreferenceView readPreferences(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number) {
        Preferences.Preference known = preferences.of(number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return new PreferenceView(
                known.preferredLanguage(), known.emailNoticesFrom() != null, known.emailNoticesFrom());
    }

    @POST
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose how you are written to",
            description =
                    "In Welsh, in English, or in both; by letter, or by e-mail from today on. What was owed before today goes as you chose then or by letter.")
    @APIResponse(
            responseCode = "200",
            description = "As you chose",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PREFERENCE_WITHOUT_EMAIL"})
    public PreferenceView choosePreferences(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull PreferenceRequest request) {
        preferences.set(number, request.preferredLanguage(), request.emailNotices());
        return readPreferences(number);
    }
}
