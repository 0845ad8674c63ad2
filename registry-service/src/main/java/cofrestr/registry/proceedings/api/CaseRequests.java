package cofrestr.registry.proceedings.api;

import cofrestr.registry.order.api.OrderRequest;
import cofrestr.registry.proceedings.CaseOutcome;
import cofrestr.registry.proceedings.CaseStage;
import cofrestr.registry.proceedings.DecideCase;
import cofrestr.registry.proceedings.Hearing;
import cofrestr.registry.proceedings.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What caseworkers send of cases. */
final class CaseRequests {
    private CaseRequests() {}

    /** A case is opened. */
    @Schema(
            name = "CaseRequest",
            description = "Either a referral, whose person and ground it takes, or a register number and a ground.")
    public record CaseRequest(
            @Schema(description = "The id of the referral") @Nullable
            UUID referral,

            @Schema(description = "Without a referral: about whom", examples = "10034678") @Nullable
            String registerNumber,

            @Size(max = 60)
            @Schema(
                    description =
                            "Without a referral: UNACCEPTABLE_PROFESSIONAL_CONDUCT, SERIOUS_PROFESSIONAL_INCOMPETENCE or RELEVANT_OFFENCE",
                    examples = "RELEVANT_OFFENCE")
            @Nullable
            String ground) {

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a case";
        }
    }

    /** Who sits. */
    @Schema(name = "CaseCommitteeRequest")
    public record CommitteeRequest(
            @NotEmpty
            @Size(max = 20)
            @Schema(
                    description =
                            "At least three, among them a lay member and a registered person; nobody of the Council or of the other committee of the case")
            List<@NotNull @Valid Member> members) {}

    /** When it is heard. */
    @Schema(name = "CaseHearingRequest")
    public record HearingRequest(
            @NotNull @Schema(description = "The day of the hearing; it may lie ahead", examples = "2026-11-22")
            LocalDate heldOn,

            @Schema(
                    description = "When the person had notice: before the day. The Investigating Committee needs none",
                    examples = "2026-11-02")
            @Nullable
            LocalDate noticeGivenOn,

            @Schema(
                    description =
                            "Left out: in public. The Investigating Committee meets in private whatever is said here")
            @Nullable
            Boolean inPrivate,

            @Size(max = 1000)
            @Schema(description = "Why the Fitness to Practise Committee hears in private. Only caseworkers read it")
            @Nullable
            String privateBecause) {

        Hearing at(CaseStage stage, boolean alwaysPrivate) {
            return new Hearing(
                    stage,
                    heldOn,
                    noticeGivenOn,
                    alwaysPrivate || Boolean.TRUE.equals(inPrivate),
                    privateBecause == null || privateBecause.isBlank() ? null : privateBecause);
        }
    }

    /** What came of it. */
    @Schema(name = "CaseOutcomeRequest")
    public record OutcomeRequest(
            @NotNull @Schema(description = "One of those that the case says it can have now", examples = "DISCONTINUED")
            CaseOutcome outcome,

            @NotNull @Schema(description = "The day of the decision", examples = "2026-11-22")
            LocalDate decidedOn,

            @Valid @Schema(description = "The order, where the outcome is one; of its kind") @Nullable
            OrderRequest order) {
        DecideCase.Decision decision() {
            return new DecideCase.Decision(outcome, decidedOn, order == null ? null : order.terms());
        }
    }

    /** The person asks for a statement. */
    @Schema(name = "CaseStatementRequest")
    public record StatementRequest(
            @NotNull @Schema(description = "The day on which the person asked", examples = "2026-11-22")
            LocalDate askedOn) {}
}
