package cofrestr.registry.cutover.api;

import cofrestr.registry.cutover.RegisterImports;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a file of an existing register, and how it stands against the register. */
@Schema(name = "RegisterImport")
public record RegisterImportView(
        UUID id,
        @Schema(examples = "OLD-REGISTER") String source,
        Instant recorded,
        @Schema(examples = "1") int rows,

        @Schema(description = "Rows of people who are new") int entered,

        @Schema(description = "Rows of people whom the register knew certainly")
        int linked,

        @Schema(description = "Rows of people brought over before")
        int already,

        @Schema(description = "Rows of which nobody can tell whom they mean: registry staff look")
        int held,

        @Schema(description = "Rows that say something else than the register: not entered")
        int differs,

        @Schema(description = "Rows that cannot be read") int unreadable,

        @Schema(description = "How many people of the register the rows name")
        int people,

        @Schema(description = "How often the file says something, and of how much of it the register says the same now")
        List<RegisterImports.Reconciled> reconciliation) {
    static RegisterImportView of(RegisterImports.Counts counts, List<RegisterImports.Reconciled> reconciliation) {
        return new RegisterImportView(
                counts.id(),
                counts.source(),
                counts.recordedFrom(),
                counts.rows(),
                counts.entered(),
                counts.linked(),
                counts.already(),
                counts.held(),
                counts.differs(),
                counts.unreadable(),
                counts.people(),
                reconciliation);
    }
}
