package cofrestr.registry.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act of sending payment notices, and what it came to, in people: whose employer is to deduct, who pays directly,
 * whose fee was paid or nought, who is exempt, who had the same notice already; {@code elsewhere} counts the other
 * employers that were told.
 */
public record PaymentRun(
        UUID id,
        int year,
        LocalDate notificationDate,
        @Nullable String organisation,
        long scheduleVersion,
        int employers,
        int direct,
        int elsewhere,
        int paid,
        int exempt,
        int already,
        Instant recordedFrom) {}
