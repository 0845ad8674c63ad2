package cofrestr.registry.keeper.api;

import cofrestr.registry.keeper.Keeping;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who keeps an organisation's list. */
@Schema(name = "RosterKeeper")
public record KeeperView(
        @Schema(examples = "6819010") String organisation,

        @Schema(
                description = "Whose list speaks for its staff today; null before the first list",
                examples = "W06000015")
        @Nullable
        String keeper,

        @Schema(description = "Who kept it from when until when, the newest first")
        List<Keeping.Era> history,

        @Schema(description = "What is decided for a day to come")
        Keeping.@Nullable Next next,

        long version) {

    static KeeperView of(Keeping keeping) {
        return new KeeperView(
                keeping.organisation(),
                keeping.eras().stream()
                        .filter(era -> era.until() == null)
                        .map(Keeping.Era::keeper)
                        .findFirst()
                        .orElse(null),
                keeping.eras(),
                keeping.next().orElse(null),
                keeping.version());
    }
}
