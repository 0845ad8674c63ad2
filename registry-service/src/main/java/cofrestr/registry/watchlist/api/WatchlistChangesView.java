package cofrestr.registry.watchlist.api;

import cofrestr.kit.language.Language;
import cofrestr.registry.check.api.CheckView;
import cofrestr.registry.watchlist.WatchedChanges;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose standing changed. */
@Schema(name = "WatchlistChanges")
public record WatchlistChangesView(
        @Schema(description = "How each of them stands now, as a registration check would answer")
        List<CheckView> changes,

        @Schema(description = "Go on from here; keep it with what you made of the changes")
        String cursor,

        @Schema(description = "Whether that was all for now")
        boolean atHead) {
    static WatchlistChangesView of(WatchedChanges.Changes changes, Language language) {
        return new WatchlistChangesView(
                changes.changes().stream()
                        .map(change ->
                                CheckView.of(change.ref().isEmpty() ? null : change.ref(), change.answer(), language))
                        .toList(),
                changes.cursor(),
                changes.atHead());
    }
}
