package cofrestr.cpd.grant.api;

import cofrestr.cpd.grant.AccessGrants;
import cofrestr.cpd.grant.GrantScope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person opens. */
@Schema(name = "AccessGrantEntry")
public record GrantRequest(
        @NotBlank @Size(max = 20) @Schema(description = "The one organisation it is opened to", examples = "6819010")
        String organisation,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "A code of /v1/reference/grant-purposes", examples = "DEVELOPMENT_REVIEW")
        String purpose,

        @Size(min = 1, max = 500) @Schema(description = "The purpose in your words; needed where it is OTHER") @Nullable
        String words,

        @NotEmpty List<@NotNull GrantScope> scopes,

        @Schema(description = "The first day; today if not said") @Nullable
        LocalDate from,

        @NotNull @Schema(description = "The last day", examples = "2027-03-31")
        LocalDate until) {
    AccessGrants.Given given() {
        return new AccessGrants.Given(organisation, purpose, words, scopes, from, until);
    }
}
