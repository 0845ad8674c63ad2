package cofrestr.registry.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as it stands. */
public record Referral(
        UUID id,
        long practitionerId,
        String registerNumber,
        String organisation,
        Circumstance circumstance,
        String ground,
        @Nullable LocalDate endedOn,
        ReferralState state,
        @Nullable String owner,
        @Nullable String closedBecause,
        long version,
        Instant receivedAt) {}
