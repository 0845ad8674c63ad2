package cofrestr.registry.watchlist.api;

import cofrestr.kit.looks.Purpose;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.registry.watchlist.Watchlists;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A watch-list to be opened. */
@Schema(name = "WatchlistRequest")
public record WatchlistRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "What you call it; no person's name", examples = "Supply cover, spring term")
        String name,

        @NotNull @Schema(description = "One of those for which a watch-list may serve", examples = "RECRUITMENT")
        Purpose purpose,

        @NotNull
        @Schema(
                description =
                        "Its last day; how far off it may be for each purpose is at /v1/reference/project-decisions. After that it is forgotten, with everybody on it",
                examples = "2027-02-28")
        LocalDate expiresOn) {
    Watchlists.Opening at(OrganisationCode organisation) {
        return new Watchlists.Opening(organisation, name.strip(), purpose, expiresOn);
    }
}
