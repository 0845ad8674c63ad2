package cofrestr.registry.matching.api;

import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.Match;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is meant, how surely, and why. */
@Schema(name = "Match")
public record MatchView(
        @Nullable String ref,

        @Schema(description = "How sure the best candidate is. Name and birth date alone are never CERTAIN")
        Band band,

        @JsonInclude
        @Schema(
                description = "The best candidate; null where nobody stands out",
                nullable = true,
                examples = "10034678")
        @Nullable
        String registerNumber,

        @Schema(description = "Everybody it could be, surest first")
        List<Match.Candidate> candidates,

        @Schema(description = "The version of the rules that decided")
        int ruleVersion,

        @Schema(description = "More people could be meant than were looked at; say more about the person")
        boolean capped) {
    static MatchView of(@Nullable String ref, Match match) {
        return new MatchView(
                ref, match.band(), match.registerNumber(), match.candidates(), match.ruleVersion(), match.capped());
    }
}
