package cofrestr.registry.keeper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the staff list of an organisation.
 *
 * @param eras who kept it from when until when, the newest first; empty before the first list was committed
 * @param next what was decided and whose day has not come
 * @param version counts the decisions and the keepers
 */
public record Keeping(String organisation, List<Era> eras, Optional<Next> next, long version) {

    /** How a sender came to keep a list. */
    @Schema(name = "KeeperBecause")
    public enum How {
        /** It was the first to commit a list. */
        FIRST_TO_COMMIT,
        /** A registrar decided so. */
        DECIDED
    }

    /** The time of one keeper; {@code until} is its last day. */
    @Schema(name = "KeeperEra")
    public record Era(
            @Schema(examples = "W06000015") String keeper,
            LocalDate from,

            @Schema(description = "The last day; none for the keeper of today") @Nullable
            LocalDate until,

            How how,

            @Schema(description = "Why, where a registrar decided") @Nullable
            String because) {}

    /** A keeper to come. */
    @Schema(name = "KeeperToCome")
    public record Next(@Schema(examples = "6819010") String keeper, LocalDate from, String because) {}

    /** The keeper of today. */
    Optional<Era> now() {
        return eras.stream().filter(era -> era.until() == null).findFirst();
    }
}
