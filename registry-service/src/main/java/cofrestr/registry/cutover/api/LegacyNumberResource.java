package cofrestr.registry.cutover.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.registry.cutover.RegisterImports;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Numbers of registers that were brought over, over HTTP. */
@Path("/v1/legacy-numbers")
@Tag(name = "Cut-over")
@Produces(MediaType.APPLICATION_JSON)
public class LegacyNumberResource {
    private final RegisterImports imports;
    private final Looks looks;

    LegacyNumberResource(RegisterImports imports, Looks looks) {
        this.imports = imports;
        this.looks = looks;
    }

    /** An old number, in one register or in any. */
    @Schema(name = "LegacyNumberQuestion")
    public record LegacyNumberQuestion(
            @NotBlank @Size(max = 50) @Schema(examples = "L-1")
            String legacyNumber,

            @Pattern(regexp = RegisterImportResource.SOURCE)
            @Schema(description = "Left out: in any register that was brought over", examples = "OLD-REGISTER")
            @Nullable
            String source) {

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a legacy number";
        }
    }

    /** Whose the number was: one person for each register that had it. */
    @Schema(name = "LegacyNumbers")
    public record LegacyNumbersView(List<RegisterImports.Alias> items) {}

    @POST
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find somebody by an old number",
            description = "Whose a number of a register was that was brought over, with the register number of today.")
    @APIResponse(
            responseCode = "200",
            description = "Those whose it was; none where nobody's",
            content = @Content(schema = @Schema(implementation = LegacyNumbersView.class)))
    @Refuses({})
    public LegacyNumbersView findLegacyNumber(@Valid @NotNull LegacyNumberQuestion question) {
        List<RegisterImports.Alias> found = imports.whose(question.legacyNumber(), question.source());
        looks.at(
                "findLegacyNumber",
                found.stream().map(RegisterImports.Alias::registerNumber).toList());
        return new LegacyNumbersView(found);
    }
}
