package cofrestr.qualifications.requirement.api;

import cofrestr.qualifications.requirement.ChangeOfEmployer;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changes in a draft: any field of a requirement but its code; null takes one away. */
@Schema(name = "RequirementPatch")
public record RequirementPatch(
        @Nullable String nameCy,
        @Nullable String nameEn,
        @Nullable String summaryCy,
        @Nullable String summaryEn,
        @Nullable String legalBasis,
        @Nullable String power,
        RequirementRequest.@Nullable AppliesToView appliesTo,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        RequirementRequest.@Nullable PhaseInView phaseIn,
        @Schema(examples = "LOSES") @Nullable ChangeOfEmployer changeOfEmployer,
        RequirementRequest.@Nullable ProvisionalView provisional,

        @Schema(description = "Taken as a whole: two trees are not merged") @Nullable
        CriterionView criteria) {}
