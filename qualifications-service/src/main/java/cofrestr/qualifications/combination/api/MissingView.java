package cofrestr.qualifications.combination.api;

import cofrestr.kit.language.Words;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.award.Achieved;
import cofrestr.qualifications.award.Awarded;
import cofrestr.qualifications.combination.Assessment;
import cofrestr.qualifications.combination.FindMissing;
import cofrestr.qualifications.combination.StoredRules;
import cofrestr.qualifications.held.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person still misses of a qualification, and what that rests on. */
@Schema(name = "Missing")
public record MissingView(
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "601/3216/4") String qualification,
        Words title,
        LocalDate asAt,
        @Nullable Instant knownAt,
        Assessment.Outcome outcome,
        FindMissing.Because because,

        @Schema(description = "A verified award of it") @Nullable
        AwardSeen award,

        @Schema(description = "The rules that were asked") @Nullable
        RulesSeen rules,

        @Schema(description = "Rule by rule") List<FindingView> findings,

        @Schema(description = "The verified credit, and whether it counts here")
        List<UseView> credits,

        @Schema(description = "Credit that is claimed and not verified: it does not count")
        List<ClaimView> claimedNotVerified,

        @Schema(description = "The outcome if that credit were verified; absent where there is none")
        Assessment.@Nullable Outcome ifClaimsHold) {

    /** The award. */
    @Schema(name = "AwardSeen")
    public record AwardSeen(UUID id, LocalDate awardedOn) {}

    /** The version of the rules. */
    @Schema(name = "RulesSeen")
    public record RulesSeen(int version, LocalDate from, String basis, String source) {}

    /** One rule. */
    @Schema(name = "MissingFinding")
    public record FindingView(
            Assessment.Rule rule,

            @Schema(description = "Where it is a rule of a group", examples = "GROUP_1") @Nullable
            String group,

            @Schema(description = "Where it is a rule of a level") @Nullable
            Integer level,

            @Schema(description = "Units or credits") int needed,
            @Schema(description = "Units or credits") int counted,

            @Schema(description = "How many are missing") int missing,

            Assessment.Outcome outcome,

            @Schema(description = "Mandatory units that are missing, where they are known")
            List<String> missingUnits) {
        static FindingView of(Assessment.Finding finding) {
            return new FindingView(
                    finding.rule(),
                    finding.group(),
                    finding.level(),
                    finding.needed(),
                    finding.counted(),
                    Math.max(finding.needed() - finding.counted(), 0),
                    finding.outcome(),
                    finding.missing());
        }
    }

    /** One credit, and what became of it here. */
    @Schema(name = "CreditUse")
    public record UseView(
            UUID id,
            @Nullable String unit,
            @Nullable String training,
            int credits,
            @Nullable Integer level,
            boolean counts,

            @Schema(description = "The group in which it counts") @Nullable
            String group,

            @Schema(description = "Why it does not count") Assessment.@Nullable Unused unused,

            @Schema(description = "The unit that counts in its stead") @Nullable
            String against) {
        static UseView of(Assessment.Use use, Fact<Achieved> fact) {
            return new UseView(
                    fact.id(),
                    fact.what().unit(),
                    fact.what().training(),
                    use.credit().credits(),
                    use.credit().level(),
                    use.counts(),
                    use.group(),
                    use.unused(),
                    use.against());
        }
    }

    /** Credit that is only claimed. */
    @Schema(name = "ClaimedCredit")
    public record ClaimView(
            UUID id, @Nullable String unit, @Nullable String training, int credits) {
        static ClaimView of(Fact<Achieved> fact) {
            return new ClaimView(
                    fact.id(),
                    fact.what().unit(),
                    fact.what().training(),
                    fact.what().credits());
        }
    }

    static MissingView of(String number, Moment moment, FindMissing.Missing missing) {
        Assessment assessment = missing.assessment();
        return new MissingView(
                number,
                missing.qualification().number(),
                new Words(
                        missing.qualification().titleCy(),
                        missing.qualification().titleEn()),
                moment.asAt(),
                moment.knownAt(),
                missing.outcome(),
                missing.because(),
                award(missing.award()),
                rules(missing.rules()),
                assessment == null
                        ? List.of()
                        : assessment.findings().stream().map(FindingView::of).toList(),
                assessment == null ? List.of() : uses(assessment, missing.credits()),
                missing.claimed().stream().map(ClaimView::of).toList(),
                missing.ifClaimsHold());
    }

    private static List<UseView> uses(Assessment assessment, Map<String, Fact<Achieved>> credits) {
        return assessment.uses().stream()
                .flatMap(use ->
                        Optional.ofNullable(credits.get(use.credit().key()))
                                .map(fact -> UseView.of(use, fact))
                                .stream())
                .toList();
    }

    private static @Nullable AwardSeen award(@Nullable Fact<Awarded> award) {
        return award == null ? null : new AwardSeen(award.id(), award.on());
    }

    private static @Nullable RulesSeen rules(@Nullable StoredRules rules) {
        return rules == null ? null : new RulesSeen(rules.version(), rules.from(), rules.basis(), rules.source());
    }
}
