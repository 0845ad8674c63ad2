package cofrestr.registry.fee.api;

import cofrestr.registry.fee.PaymentRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What sending payment notices came to, counted in people but for {@code elsewhere}. */
@Schema(name = "PaymentRun")
public record PaymentRunView(
        UUID id,
        int year,
        LocalDate notificationDate,
        @Nullable String organisation,

        @Schema(description = "Whose employer is to deduct") int employers,

        @Schema(description = "Who is to pay directly and is written to")
        int direct,

        @Schema(description = "Notices to other employers of the same people: that they need not deduct")
        int elsewhere,

        @Schema(description = "Who owes nothing: paid, or the fee is nought")
        int paid,

        @Schema(description = "Who is exempt on the day") int exempt,

        @Schema(description = "Who has the same notice from before")
        int already,

        Instant recorded) {
    static PaymentRunView of(PaymentRun run) {
        return new PaymentRunView(
                run.id(),
                run.year(),
                run.notificationDate(),
                run.organisation(),
                run.employers(),
                run.direct(),
                run.elsewhere(),
                run.paid(),
                run.exempt(),
                run.already(),
                run.recordedFrom());
    }
}
