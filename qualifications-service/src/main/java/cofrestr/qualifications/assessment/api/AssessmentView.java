package cofrestr.qualifications.assessment.api;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.language.Words;
import cofrestr.qualifications.assessment.AssessmentOutcome;
import cofrestr.qualifications.assessment.Assessments;
import cofrestr.qualifications.assessment.Breach;
import cofrestr.qualifications.assessment.Deadline;
import cofrestr.qualifications.assessment.DeadlineKind;
import cofrestr.qualifications.assessment.Fact;
import cofrestr.qualifications.assessment.FactKind;
import cofrestr.qualifications.assessment.Missing;
import cofrestr.qualifications.assessment.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment with the facts that its reader may read. */
@Schema(name = "Assessment")
public record AssessmentView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "HLTA_WALES_2019") String scheme,
        @Schema(examples = "PORTFOLIO") String route,
        @Schema(examples = "6819010") String school,

        @Schema(description = "The provider of preparation", examples = "PROV-1")
        String preparation,

        @Schema(
                description =
                        "The body that assesses; left out until the candidate has registered, or where none is approved")
        @Nullable
        String assessor,

        LocalDate begunOn,
        @Nullable AssessmentOutcome outcome,
        @Nullable LocalDate decidedOn,
        List<FactView> facts,

        @Schema(description = "The rules that something breaks. Until each is settled nothing is decided.")
        List<BreachView> breaches,

        @Schema(description = "What it lacks before it can be decided")
        List<Missing> missing,

        @Schema(description = "By when what, by the rules of the scheme")
        List<DeadlineView> deadlines,

        @Schema(description = "What to do now that the status is awarded") @Nullable
        String afterAward,

        @Schema(description = "For If-Match: the version in the ETag", examples = "4")
        long version) {

    /** What is planned or happened. */
    @Schema(name = "AssessmentFact")
    public record FactView(
            UUID id,
            FactKind kind,
            boolean planned,
            LocalDate on,
            @Nullable Integer number,
            @Nullable String role,
            @Nullable Integer minutes,
            @Nullable Boolean yes,
            @Nullable String text) {
        static FactView of(Fact fact) {
            return new FactView(
                    fact.id(),
                    fact.kind(),
                    fact.planned(),
                    fact.on(),
                    fact.number(),
                    fact.role(),
                    fact.minutes(),
                    fact.yes(),
                    fact.text());
        }
    }

    /** A rule that something breaks; settled once the assessment body has said why it may stand, or that it may not. */
    @Schema(name = "AssessmentBreach")
    public record BreachView(
            Rule rule,
            UUID fact,

            @Schema(description = "The rule in words") Words words,

            @Schema(description = "Whether the assessment goes on all the same; left out until that is decided")
            @Nullable
            Boolean accepted,

            @Nullable String reason) {}

    /** A day by which something is to be. */
    @Schema(name = "AssessmentDeadline")
    public record DeadlineView(
            DeadlineKind what,

            @Schema(description = "Which certificate: LITERACY or NUMERACY") @Nullable
            String role,

            LocalDate by) {
        static DeadlineView of(Deadline deadline) {
            return new DeadlineView(deadline.what(), deadline.role(), deadline.byDay());
        }
    }

    static AssessmentView of(Assessments.Assessment one, Assessments.State state, Language language) {
        return new AssessmentView(
                one.id(),
                one.registerNumber(),
                one.scheme(),
                one.route(),
                one.school(),
                one.preparation(),
                one.assessor(),
                one.begunOn(),
                one.outcome(),
                one.decidedOn(),
                state.facts().stream().map(FactView::of).toList(),
                state.breaches().stream().map(breach -> breach(breach, state)).toList(),
                one.outcome() == null ? state.missing() : List.of(),
                state.deadlines().stream().map(DeadlineView::of).toList(),
                one.outcome() == AssessmentOutcome.MET
                        ? Messages.text(language, "assessment.afterAward", List.of())
                        : null,
                one.version());
    }

    private static BreachView breach(Breach breach, Assessments.State state) {
        Assessments.Settled settled = state.settled().stream()
                .filter(one -> one.fact().equals(breach.fact()) && one.rule() == breach.rule())
                .findFirst()
                .orElse(null);
        return new BreachView(
                breach.rule(),
                breach.fact(),
                new Words(words(breach, Language.CY), words(breach, Language.EN)),
                settled == null ? null : settled.accepted(),
                settled == null ? null : settled.reason());
    }

    private static String words(Breach breach, Language language) {
        String key = "ASSESSMENT_" + breach.rule().name();
        return Messages.text(language, key + ".title", List.of()) + ". "
                + Messages.text(language, key + ".detail", List.of(breach.limit()));
    }
}
