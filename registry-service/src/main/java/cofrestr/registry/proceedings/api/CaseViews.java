package cofrestr.registry.proceedings.api;

import cofrestr.kit.language.Words;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.calendar.WorkingDays;
import cofrestr.registry.proceedings.CaseOutcome;
import cofrestr.registry.proceedings.CaseStage;
import cofrestr.registry.proceedings.CaseTransition;
import cofrestr.registry.proceedings.Cases;
import cofrestr.registry.proceedings.Committee;
import cofrestr.registry.proceedings.DisciplinaryCase;
import cofrestr.registry.proceedings.Hearing;
import cofrestr.registry.proceedings.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cases as caseworkers see them; nobody else does. */
final class CaseViews {
    private CaseViews() {}

    /** A case in a list. */
    @Schema(name = "ListedCase")
    public record ListedView(
            UUID id,
            @Schema(examples = "10034678") String registerNumber,
            CaseStage stage,
            String ground,
            String owner,
            LocalDate openedOn,

            @Schema(
                    description =
                            "Working days since it was opened; left out where the bank holidays of a year are not entered",
                    examples = "7")
            @Nullable
            Integer ageWorkingDays) {
        static ListedView of(DisciplinaryCase one, WorkingDays days, LocalDate today) {
            LocalDate opened = LocalDate.ofInstant(one.openedAt(), Clocks.WALES);
            return new ListedView(
                    one.id(),
                    one.registerNumber(),
                    one.stage(),
                    one.ground(),
                    one.owner(),
                    opened,
                    days.age(opened, today));
        }
    }

    /** An outcome that the case can have now. */
    @Schema(name = "PossibleCaseOutcome")
    public record PossibleView(
            CaseOutcome outcome,
            Words name,
            CaseStage leadsTo,

            @Schema(description = "Of which kinds an order may go with it")
            List<String> orderKinds,

            @Schema(description = "Whether an order must go with it")
            boolean orderNeeded,

            boolean needsCommittee,
            boolean needsHearing) {
        static PossibleView of(CaseTransition one) {
            return new PossibleView(
                    one.outcome(),
                    new Words(one.nameCy(), one.nameEn()),
                    one.toStage(),
                    one.orderKinds(),
                    one.orderNeeded(),
                    one.needsCommittee(),
                    one.needsHearing());
        }
    }

    /** The committee of a stage. */
    @Schema(name = "CaseCommittee")
    public record CommitteeView(CaseStage stage, List<Member> members) {
        static CommitteeView of(Committee one) {
            return new CommitteeView(one.stage(), one.members());
        }
    }

    /** A hearing. */
    @Schema(name = "CaseHearing")
    public record HearingView(
            CaseStage stage,
            LocalDate heldOn,
            @Nullable LocalDate noticeGivenOn,
            boolean inPrivate,
            @Nullable String privateBecause) {
        static HearingView of(Hearing one) {
            return new HearingView(
                    one.stage(), one.heldOn(), one.noticeGivenOn(), one.inPrivate(), one.privateBecause());
        }
    }

    /** What a committee decided. */
    @Schema(name = "CaseStep")
    public record StepView(CaseStage from, CaseOutcome outcome, CaseStage to, LocalDate decidedOn, String by) {
        static StepView of(Cases.Step one) {
            return new StepView(one.fromStage(), one.outcome(), one.toStage(), one.decidedOn(), one.actedBy());
        }
    }

    /** A case. */
    @Schema(name = "DisciplinaryCase")
    public record CaseView(
            UUID id,
            @Schema(examples = "10034678") String registerNumber,

            @Schema(description = "The referral from which it was opened") @Nullable
            UUID referral,

            String ground,
            CaseStage stage,

            @Schema(description = "What can come of it now") List<PossibleView> possible,

            List<CommitteeView> committees,
            List<HearingView> hearings,
            List<StepView> steps,

            @Schema(description = "What came of it in the end") @Nullable
            CaseOutcome outcome,

            @Nullable LocalDate decidedOn,

            @Schema(description = "The order that was proposed: another caseworker confirms it (/v1/orders/ID)")
            @Nullable
            UUID order,

            @Schema(description = "Whether it was not proved, so that a statement is published if the person asks")
            boolean notProved,

            @Schema(description = "When the person asked for a statement to be published; else none is") @Nullable
            LocalDate statementAskedOn,

            String owner,
            LocalDate openedOn,
            @Nullable Integer ageWorkingDays,
            long version) {

        static CaseView of(Cases.File file, WorkingDays days, LocalDate today) {
            DisciplinaryCase one = file.found();
            LocalDate opened = LocalDate.ofInstant(one.openedAt(), Clocks.WALES);
            return new CaseView(
                    one.id(),
                    one.registerNumber(),
                    one.referral(),
                    one.ground(),
                    one.stage(),
                    file.possible().stream().map(PossibleView::of).toList(),
                    file.committees().stream().map(CommitteeView::of).toList(),
                    file.hearings().stream().map(HearingView::of).toList(),
                    file.steps().stream().map(StepView::of).toList(),
                    one.outcome(),
                    one.decidedOn(),
                    one.orderId(),
                    file.notProved(),
                    one.statementAskedOn(),
                    one.owner(),
                    opened,
                    days.age(opened, today),
                    one.version());
        }
    }

    /** The open cases at a stage. */
    @Schema(name = "CaseCount")
    public record CountView(
            CaseStage stage,
            int cases,

            @Schema(description = "Since when the oldest is open") @Nullable
            LocalDate oldestOpenedOn) {
        static CountView of(Cases.Count one) {
            return new CountView(
                    one.stage(),
                    one.cases(),
                    one.oldest() == null ? null : LocalDate.ofInstant(one.oldest(), Clocks.WALES));
        }
    }

    /** The open cases by stage. */
    @Schema(name = "CaseCounts")
    public record CountsView(List<CountView> items) {}
}
