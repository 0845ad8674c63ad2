package cofrestr.registry.application.api;

import cofrestr.registry.application.Application;
import cofrestr.registry.application.RegistrationKind;
import cofrestr.registry.application.ShownState;
import cofrestr.registry.calendar.WorkingDays;
import cofrestr.registry.requirement.RequirementOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application, for the applicant and registry staff. What was declared, and how far its suitability is, is not in it. */
@Schema(name = "Application")
public record ApplicationView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER") String category,

        ShownState state,

        @Schema(description = "Who entered it: PRACTITIONER or REGISTRAR", examples = "PRACTITIONER")
        String enteredBy,

        @Schema(description = "Who works on it; registry staff read it") @Nullable
        String owner,

        @Schema(description = "Whether the declaration is given; not what it says")
        boolean declared,

        @Schema(description = "Whether the applicant's identity was seen in a document")
        boolean identitySeen,

        @Schema(description = "What the register still asks for") @Nullable
        String documentsWanted,

        @Nullable LocalDate submittedOn,

        @Schema(
                description =
                        "Working days that it has waited since it was submitted, or did wait; left out where the bank holidays of a year are not entered",
                examples = "3")
        @Nullable
        Integer ageWorkingDays,

        @Schema(description = "Within how many working days it is meant to be decided", examples = "5")
        int aimWorkingDays,

        @Schema(description = "Whether what is required for the category is met, where that must be asked") @Nullable
        Requirement requirement,

        @Schema(description = "What came of it") @Nullable Decision decision,

        @Schema(description = "For If-Match: the version in the ETag", examples = "4")
        long version) {

    /** What qualifications-service was asked, and what it answered. */
    @Schema(name = "ApplicationRequirement")
    public record Requirement(
            @Schema(description = "The day for which it was asked; a registration needs an answer for its own day")
            LocalDate askedFor,

            @Schema(description = "Since when an answer is waited for, or was")
            Instant askedSince,

            @Schema(description = "The answer; left out while it is waited for") @Nullable
            RequirementOutcome outcome,

            @Schema(description = "The last day of a transition, or of provisional time") @Nullable
            LocalDate until,

            @Schema(description = "The requirements that were asked after, each with its version")
            List<String> rules) {}

    /** How it was decided. */
    @Schema(name = "ApplicationDecision")
    public record Decision(
            LocalDate decidedOn,
            @Nullable RegistrationKind registration,

            @Schema(
                    description =
                            "Why it was refused; of a refusal for suitability the applicant and caseworkers alone read it")
            @Nullable
            String grounds,

            @Schema(description = "The last day on which no other application in the category is possible") @Nullable
            LocalDate barredUntil,

            @Schema(description = "The last day to appeal to the High Court (2014 Act s11)") @Nullable
            LocalDate appealUntil) {}

    static ApplicationView of(Application one, WorkingDays days, LocalDate today) {
        return new ApplicationView(
                one.id(),
                one.registerNumber(),
                one.category(),
                one.state(),
                one.enteredBy(),
                one.owner(),
                one.declared(),
                one.identitySeen(),
                one.documentsWanted(),
                one.submittedOn(),
                age(one, days, today),
                one.aimWorkingDays(),
                requirement(one),
                decision(one),
                one.version());
    }

    private static @Nullable Integer age(Application one, WorkingDays days, LocalDate today) {
        LocalDate from = one.submittedOn();
        return from == null ? null : days.age(from, one.decidedOn() == null ? today : one.decidedOn());
    }

    private static @Nullable Requirement requirement(Application one) {
        LocalDate askedFor = one.requirementAskedFor();
        Instant since = one.requirementAskedSince();
        return askedFor == null || since == null
                ? null
                : new Requirement(
                        askedFor, since, one.requirementOutcome(), one.requirementUntil(), one.requirementRules());
    }

    private static @Nullable Decision decision(Application one) {
        LocalDate decidedOn = one.decidedOn();
        String kind = one.registration();
        return decidedOn == null
                ? null
                : new Decision(
                        decidedOn,
                        kind == null ? null : RegistrationKind.valueOf(kind),
                        one.grounds(),
                        one.barredUntil(),
                        one.appealUntil());
    }
}
