package cofrestr.qualifications.requirement.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.publication.ActView;
import cofrestr.qualifications.publication.PublicationState;
import cofrestr.qualifications.requirement.AppliesTo;
import cofrestr.qualifications.requirement.ChangeOfEmployer;
import cofrestr.qualifications.requirement.PhaseIn;
import cofrestr.qualifications.requirement.Provisional;
import cofrestr.qualifications.requirement.Requirement;
import cofrestr.qualifications.requirement.Setting;
import cofrestr.qualifications.requirement.Terms;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a requirement. */
@Schema(name = "Requirement")
public record RequirementView(
        UUID id,
        @Schema(examples = "TA_STATUS_OR_STANDARDS") String code,

        @Schema(description = "Counts the versions of the code; answers about people name it", examples = "1")
        int ruleVersion,

        PublicationState state,
        Words name,
        Words summary,

        @Schema(examples = "Invented Regulations 2027 reg 3")
        String legalBasis,

        @Nullable String power,
        RequirementRequest.AppliesToView appliesTo,
        LocalDate effectiveFrom,
        @Schema(description = "The last day") @Nullable LocalDate effectiveUntil,
        RequirementRequest.@Nullable PhaseInView phaseIn,
        @Nullable ChangeOfEmployer changeOfEmployer,
        RequirementRequest.@Nullable ProvisionalView provisional,

        @Schema(implementation = CriterionView.class) @JsonRawValue
        String criteria,

        @Nullable Instant publishedAt,

        @Schema(description = "The first day without it") @Nullable
        LocalDate withdrawnFrom,

        @Nullable String withdrawnBecause,

        @Schema(description = "Who did what; for registry staff and policy analysts") @Nullable
        List<ActView> acts,

        long version) {

    static RequirementView of(Requirement requirement, @Nullable List<ActView> acts) {
        Terms terms = requirement.terms();
        return new RequirementView(
                requirement.id(),
                terms.code(),
                requirement.ruleVersion(),
                requirement.state(),
                new Words(terms.nameCy(), terms.nameEn()),
                new Words(terms.summaryCy(), terms.summaryEn()),
                terms.legalBasis(),
                terms.power(),
                scope(terms.appliesTo()),
                terms.effectiveFrom(),
                terms.effectiveUntil(),
                phaseIn(terms.phaseIn()),
                terms.changeOfEmployer(),
                provisional(terms.provisional()),
                requirement.criteria(),
                requirement.publishedAt(),
                requirement.withdrawnFrom(),
                requirement.withdrawnBecause(),
                acts,
                requirement.version());
    }

    private static RequirementRequest.AppliesToView scope(AppliesTo scope) {
        return new RequirementRequest.AppliesToView(
                List.copyOf(scope.categories()),
                List.copyOf(scope.roleProfiles()),
                List.copyOf(scope.levels()),
                List.copyOf(scope.routes()),
                scope.settings().stream().map(Setting::valueOf).toList());
    }

    private static RequirementRequest.@Nullable PhaseInView phaseIn(@Nullable PhaseIn phaseIn) {
        return phaseIn == null
                ? null
                : new RequirementRequest.PhaseInView(phaseIn.startersFrom(), phaseIn.inPostUntil());
    }

    private static RequirementRequest.@Nullable ProvisionalView provisional(@Nullable Provisional time) {
        return time == null
                ? null
                : new RequirementRequest.ProvisionalView(
                        time.fullTimeMonths(), time.partTimeMonths(), time.leaveDisregarded());
    }
}
