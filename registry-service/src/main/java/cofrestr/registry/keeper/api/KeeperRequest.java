package cofrestr.registry.keeper.api;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.registry.keeper.ChangeKeeper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to keep an organisation's list. */
@Schema(name = "RosterKeeperDecision")
public record KeeperRequest(
        @NotNull @Schema(description = "The organisation itself, or one above it", examples = "6819010")
        OrganisationCode keeper,

        @NotNull @Schema(description = "Its first day: today or later", examples = "2026-12-01")
        LocalDate from,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why, in words that the organisation may read; nobody's name",
                examples = "The school sends its own lists from now on")
        String because) {

    ChangeKeeper.Decision decision() {
        return new ChangeKeeper.Decision(keeper, from, because);
    }
}
