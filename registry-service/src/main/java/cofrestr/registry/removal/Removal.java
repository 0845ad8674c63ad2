package cofrestr.registry.removal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A removal from the register by registry staff.
 *
 * @param category null: all
 * @param effectiveOn the first day on which the person is not registered
 */
public record Removal(
        UUID id,
        long practitionerId,
        String registerNumber,
        @Nullable String category,
        String reason,
        LocalDate effectiveOn,
        @Nullable String grounds,
        State state,
        String proposedBy,
        @Nullable String decidedBy,
        long version,
        Instant recordedFrom) {

    /** How far it has come. */
    @Schema(name = "RemovalState")
    public enum State {
        /** Waits for another registrar. */
        PROPOSED,
        DONE,
        DROPPED
    }
}
