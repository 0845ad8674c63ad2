package cofrestr.registry.watchlist.api;

import cofrestr.kit.looks.Purpose;
import cofrestr.registry.watchlist.Watchlist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A watch-list. */
@Schema(name = "Watchlist")
public record WatchlistView(
        UUID id,
        @Schema(examples = "6819010") String organisation,
        @Schema(examples = "Supply cover, spring term") String name,
        Purpose purpose,
        @Schema(description = "Its last day") LocalDate expiresOn,
        @Schema(description = "How many people are on it") int people,
        Instant recorded,
        long version) {
    static WatchlistView of(Watchlist list) {
        return new WatchlistView(
                list.id(),
                list.organisation(),
                list.name(),
                list.purpose(),
                list.expiresOn(),
                list.people(),
                list.recordedFrom(),
                list.version());
    }
}
