package cofrestr.registry.application;

import cofrestr.registry.requirement.RequirementOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is read.
 *
 * @param grounds why it was refused; null where the reader may not read it
 * @param place where it is in the queue: a cursor's stuff
 */
public record Application(
        UUID id,
        String registerNumber,
        String category,
        ShownState state,
        String enteredBy,
        @Nullable String owner,
        @Nullable String documentsWanted,
        boolean declared,
        boolean identitySeen,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String registration,
        @Nullable String grounds,
        @Nullable LocalDate barredUntil,
        @Nullable LocalDate appealUntil,
        int aimWorkingDays,
        long version,
        @Nullable LocalDate requirementAskedFor,
        @Nullable Instant requirementAskedSince,
        @Nullable RequirementOutcome requirementOutcome,
        @Nullable LocalDate requirementUntil,
        List<String> requirementRules,
        String place) {}
