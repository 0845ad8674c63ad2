package cofrestr.cpd.funding.api;

import cofrestr.cpd.funding.EnterStream;
import cofrestr.cpd.funding.FundingStreams.RuleKind;
import cofrestr.cpd.funding.Money;
import cofrestr.cpd.funding.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to the operations on streams. */
final class StreamRequests {
    private StreamRequests() {}

    /** For what it pays. */
    @Schema(name = "FundingRuleRequest")
    record RuleRequest(
            @NotNull @Schema(examples = "LEVEL") RuleKind kind,

            @NotBlank @Size(max = 60) @Schema(examples = "2")
            String value) {}

    /** All that is said of a stream. */
    @Schema(name = "FundingStreamRequest")
    record StreamRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "Leadership grant")
            String titleEn,

            @NotBlank @Size(max = 200) @Schema(examples = "Grant arweinyddiaeth")
            String titleCy,

            @NotBlank @Size(max = 40) @Schema(examples = "2026-27")
            String year,

            @NotNull @Schema(examples = "10000.00") Money amount,
            @Nullable Price amountPerPlace,

            @NotBlank @Size(max = 200) @Schema(description = "Who decides on it", examples = "The authority")
            String decides,

            @NotBlank @Size(max = 500) @Schema(examples = "The authority's grant letter")
            String source,

            @Valid @Size(max = 500) @Nullable List<@NotNull RuleRequest> rules) {
        EnterStream.Entry entry(String code) {
            return new EnterStream.Entry(
                    code,
                    titleEn,
                    titleCy,
                    year,
                    amount.number(),
                    Price.numberOf(amountPerPlace),
                    decides,
                    source,
                    rules == null
                            ? List.of()
                            : rules.stream()
                                    .map(rule -> new EnterStream.Rule(rule.kind(), rule.value()))
                                    .toList());
        }
    }

    /** A stream that is not here yet. */
    @Schema(name = "NewFundingStreamRequest")
    record NewStreamRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{1,39}") @Schema(examples = "LEADERSHIP-2026")
            String code,

            @NotNull @Valid StreamRequest stream) {}
}
