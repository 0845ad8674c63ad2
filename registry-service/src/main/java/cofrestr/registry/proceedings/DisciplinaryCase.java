package cofrestr.registry.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it stands. */
public record DisciplinaryCase(
        UUID id,
        long practitionerId,
        String registerNumber,
        @Nullable UUID referral,
        String ground,
        CaseStage stage,
        @Nullable CaseOutcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable UUID orderId,
        @Nullable LocalDate statementAskedOn,
        String owner,
        long version,
        Instant openedAt) {}
