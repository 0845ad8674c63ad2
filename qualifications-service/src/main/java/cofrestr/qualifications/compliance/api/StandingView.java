package cofrestr.qualifications.compliance.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.compliance.Assessment;
import cofrestr.qualifications.compliance.Judged;
import cofrestr.qualifications.compliance.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody stands, for those who may know the outcome and never the records behind it. */
@Schema(name = "ComplianceStanding")
public record StandingView(
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "2026-11-22") LocalDate asAt,

        @Schema(description = "The worst of all requirements in force for the person")
        Outcome outcome,

        @Schema(description = "The last day of the first time that runs out; left out where none runs") @Nullable
        LocalDate until,

        List<RequirementStanding> requirements) {

    /** How somebody stands to one requirement. */
    @Schema(name = "RequirementStanding")
    public record RequirementStanding(
            UUID id,
            @Schema(examples = "TA_STATUS_OR_STANDARDS") String code,
            @Schema(examples = "1") int ruleVersion,
            Words name,
            Outcome outcome,
            @Nullable LocalDate until) {
        static RequirementStanding of(Judged judged) {
            return new RequirementStanding(
                    judged.rule().id(),
                    judged.rule().code(),
                    judged.rule().ruleVersion(),
                    new Words(judged.rule().nameCy(), judged.rule().nameEn()),
                    judged.outcome(),
                    judged.until());
        }
    }

    static StandingView of(Assessment assessment) {
        return new StandingView(
                assessment.registerNumber(),
                assessment.asAt(),
                assessment.outcome(),
                assessment.until(),
                assessment.judged().stream().map(RequirementStanding::of).toList());
    }
}
