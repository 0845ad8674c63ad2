package cofrestr.qualifications.compliance.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.compliance.Assessment;
import cofrestr.qualifications.compliance.Judged;
import cofrestr.qualifications.compliance.Outcome;
import cofrestr.qualifications.compliance.Proof;
import cofrestr.qualifications.compliance.Truth;
import cofrestr.qualifications.requirement.CriterionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody stands, with the proof: for the person and for registry staff. */
@Schema(name = "Compliance")
public record ComplianceView(
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "2026-11-22") LocalDate asAt,

        @Schema(description = "The worst of all requirements in force for the person")
        Outcome outcome,

        @Schema(description = "The last day of the first time that runs out; left out where none runs") @Nullable
        LocalDate until,

        List<ProvedView> requirements) {

    /** How somebody stands to one requirement, and why. */
    @Schema(name = "ProvedRequirement")
    public record ProvedView(
            UUID id,
            @Schema(examples = "TA_STATUS_OR_STANDARDS") String code,

            @Schema(description = "The version that was judged by", examples = "1")
            int ruleVersion,

            Words name,
            Outcome outcome,
            @Nullable LocalDate until,
            ProofView proof) {
        static ProvedView of(Judged judged) {
            return new ProvedView(
                    judged.rule().id(),
                    judged.rule().code(),
                    judged.rule().ruleVersion(),
                    new Words(judged.rule().nameCy(), judged.rule().nameEn()),
                    judged.outcome(),
                    judged.until(),
                    ProofView.of(judged.proof()));
        }
    }

    /** Why a criterion is met or not. */
    @Schema(name = "Proof")
    public record ProofView(
            @Schema(description = "Where the criterion stands in the requirement", examples = "/criteria/of/0")
            String at,

            CriterionKind kind,
            Truth outcome,

            @Schema(description = "The records that were looked at")
            List<RecordView> records,

            @Schema(description = "The proofs of the criteria beneath")
            List<ProofView> of) {
        static ProofView of(Proof proof) {
            return new ProofView(
                    proof.at(),
                    proof.kind(),
                    proof.outcome(),
                    proof.records().stream().map(RecordView::of).toList(),
                    proof.of().stream().map(ProofView::of).toList());
        }
    }

    /** A record and what became of it. */
    @Schema(name = "ProofRecord")
    public record RecordView(
            @Schema(description = "Of the award, unit credit, status or what was told")
            UUID id,

            @Schema(description = "The number or code of what is recorded", examples = "601/3216/4")
            String what,

            @Schema(examples = "2019-07-12") LocalDate on,

            @Schema(
                    description =
                            "COUNTS; CLAIMED: claimed, not verified; OVER: no longer in time; NOT_SO: told not to be so")
            Proof.Weight weight) {
        static RecordView of(Proof.Evidence record) {
            return new RecordView(record.id(), record.what(), record.on(), record.weight());
        }
    }

    static ComplianceView of(Assessment assessment) {
        return new ComplianceView(
                assessment.registerNumber(),
                assessment.asAt(),
                assessment.outcome(),
                assessment.until(),
                assessment.judged().stream().map(ProvedView::of).toList());
    }
}
