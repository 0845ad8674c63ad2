package cofrestr.cpd.funding.api;

import cofrestr.cpd.funding.FundingStreams;
import cofrestr.cpd.funding.FundingStreams.RuleKind;
import cofrestr.cpd.funding.Money;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stream of money. */
@Schema(name = "FundingStream")
public record StreamView(
        String code,
        @Schema(description = "In the reader's language") String title,
        String titleEn,
        String titleCy,
        String year,
        Money amount,

        @Schema(description = "Set aside for places, for registrars alone") @Nullable
        Money committed,

        @Schema(description = "Not yet set aside, for registrars alone") @Nullable
        Money left,

        @Schema(description = "The most that it pays for one place; missing: the whole fee") @Nullable
        Money amountPerPlace,

        @Schema(description = "Who decides on it") String decides,
        List<RuleView> rules,
        String basis,
        String source,
        @Nullable String programmeSet,
        long version) {
    /** For what it pays: of every kind one value must fit. */
    @Schema(name = "FundingRule")
    public record RuleView(RuleKind kind, String value) {
        static RuleView of(String rule) {
            int split = rule.indexOf(' ');
            return new RuleView(RuleKind.valueOf(rule.substring(0, split)), rule.substring(split + 1));
        }
    }

    static StreamView of(FundingStreams.Stream one, boolean all, Language language) {
        return new StreamView(
                one.code(),
                new Words(one.titleCy(), one.titleEn()).in(language),
                one.titleEn(),
                one.titleCy(),
                one.year(),
                Money.of(one.amount()),
                all ? Money.of(one.committed()) : null,
                all ? Money.of(one.amount().subtract(one.committed())) : null,
                Money.maybe(one.amountPerPlace()),
                one.decides(),
                one.rules().stream().map(RuleView::of).toList(),
                one.basis(),
                one.source(),
                one.programmeSet(),
                one.version());
    }
}
