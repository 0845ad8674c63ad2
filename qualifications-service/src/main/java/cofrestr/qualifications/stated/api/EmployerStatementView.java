package cofrestr.qualifications.stated.api;

import cofrestr.qualifications.stated.EmployerStatement;
import cofrestr.qualifications.stated.StatementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer stated of somebody, as it stands. */
@Schema(name = "EmployerStatement")
public record EmployerStatementView(
        UUID id,

        @Schema(description = "Where the post is that it speaks of")
        String organisation,

        StatementKind kind,

        @Schema(description = "Of STANDARDS the code of the set") @Nullable
        String standardsSet,

        LocalDate from,

        @Schema(description = "The last day; absent while it goes on") @Nullable
        LocalDate until,

        @Schema(description = "Whether it was taken back, and counts no more")
        boolean takenBack,

        @Schema(description = "Since when the record says so")
        Instant recordedFrom,

        long version) {
    static EmployerStatementView of(EmployerStatement one) {
        return new EmployerStatementView(
                one.id(),
                one.organisation(),
                one.kind(),
                one.standardsSet(),
                one.from(),
                one.until(),
                one.takenBack(),
                one.recordedFrom(),
                one.version());
    }
}
