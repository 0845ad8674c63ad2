package cofrestr.registry.referral.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.referral.Circumstance;
import cofrestr.registry.referral.DocumentKind;
import cofrestr.registry.referral.Paper;
import cofrestr.registry.referral.ReceiveReferral;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent of referrals. */
final class ReferralRequests {
    private ReferralRequests() {}

    /** Somebody is referred. */
    @Schema(name = "ReferralRequest")
    public record ReferralRequest(
            @NotBlank
            @Size(max = 50)
            @Schema(
                    description =
                            "Who refers: one of your organisations, or one beneath it, that employs the person or did last",
                    examples = "W06000015")
            String organisation,

            @NotBlank @Schema(examples = "10034678") String registerNumber,

            @NotNull @Schema(examples = "1988-03-14") LocalDate dateOfBirth,

            @NotNull @Schema(examples = "RESIGNED_FIRST") Circumstance circumstance,

            @NotNull
            @Size(max = 60)
            @Schema(
                    description =
                            "UNACCEPTABLE_PROFESSIONAL_CONDUCT, SERIOUS_PROFESSIONAL_INCOMPETENCE or RELEVANT_OFFENCE",
                    examples = "UNACCEPTABLE_PROFESSIONAL_CONDUCT")
            String ground,

            @Schema(description = "When the services ended, where they have", examples = "2026-11-20") @Nullable
            LocalDate endedOn,

            @NotNull
            @Schema(
                    description =
                            "Whether the same matter must be told to the Disclosure and Barring Service. If so, tell it there: the duty to refer does not apply, and nothing is kept here",
                    examples = "false")
            Boolean barringServiceMustBeTold,

            @Size(max = 100)
            @Schema(description = "The papers of Sch 5; those that are left out are answered as missing")
            @Nullable
            List<@Valid @NotNull DocumentRequest> documents) {

        ReceiveReferral.Command command() {
            RegisterNumber number = RegisterNumber.parse(registerNumber)
                    .orElseThrow(() ->
                            Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED).at("/registerNumber"));
            return new ReceiveReferral.Command(
                    organisation,
                    number,
                    dateOfBirth,
                    circumstance,
                    ground,
                    endedOn,
                    barringServiceMustBeTold,
                    papers(documents == null ? List.of() : documents));
        }

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a referral";
        }
    }

    /** A paper: exactly one of the three. */
    @Schema(name = "ReferralDocumentRequest", description = "Exactly one of text, file and none.")
    public record DocumentRequest(
            @NotNull @Schema(examples = "STATEMENT_OF_REASONS")
            DocumentKind kind,

            @Size(min = 1, max = 20_000) @Schema(description = "What it says", examples = "Invented reasons.") @Nullable
            String text,

            @Size(min = 1, max = 500) @Schema(description = "Or by what reference it can be had from you") @Nullable
            String file,

            @Schema(description = "Or true: there is none") @Nullable
            Boolean none) {

        boolean isClear() {
            return IntStream.of(text == null ? 0 : 1, file == null ? 0 : 1, Boolean.TRUE.equals(none) ? 1 : 0)
                            .sum()
                    == 1;
        }

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a document";
        }
    }

    /** More papers. */
    @Schema(name = "ReferralDocumentsRequest")
    public record DocumentsRequest(
            @NotEmpty @Size(max = 100) List<@Valid @NotNull DocumentRequest> documents) {
        List<Paper> papers() {
            return ReferralRequests.papers(documents);
        }
    }

    /** Why a referral leads to no case. */
    @Schema(name = "ReferralClosureRequest")
    public record ClosureRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Only caseworkers read it", examples = "Not a matter for the Council")
            String because) {}

    private static List<Paper> papers(List<DocumentRequest> documents) {
        List<Problem.Pointed> unclear = IntStream.range(0, documents.size())
                .filter(i -> !documents.get(i).isClear())
                .mapToObj(i -> new Problem.Pointed("/documents/" + i, KitProblem.FIELD_INVALID, List.of()))
                .toList();
        if (!unclear.isEmpty()) {
            throw Problem.invalid(unclear);
        }
        return documents.stream()
                .map(one -> new Paper(one.kind(), one.text(), one.file()))
                .toList();
    }
}
