package cofrestr.registry.removal.api;

import cofrestr.registry.removal.Removal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A removal as registrars, and the person, read it. */
@Schema(name = "Removal")
public record RemovalView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "Left out: all categories") @Nullable
        String category,

        @Schema(examples = "OWN_REQUEST") String reason,

        @Schema(description = "The first day without registration")
        LocalDate effectiveOn,

        @Nullable String grounds,
        Removal.State state,
        String proposedBy,
        @Nullable String decidedBy) {
    static RemovalView of(Removal removal) {
        return new RemovalView(
                removal.id(),
                removal.registerNumber(),
                removal.category(),
                removal.reason(),
                removal.effectiveOn(),
                removal.grounds(),
                removal.state(),
                removal.proposedBy(),
                removal.decidedBy());
    }
}
