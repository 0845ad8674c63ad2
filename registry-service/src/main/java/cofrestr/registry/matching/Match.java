package cofrestr.registry.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a query comes to.
 *
 * @param registerNumber the one person it most likely means; null where nobody stands out
 * @param capped more people could be meant than were looked at
 */
public record Match(
        Band band, @Nullable String registerNumber, List<Candidate> candidates, int ruleVersion, boolean capped) {
    private static final Comparator<Candidate> SUREST_FIRST =
            Comparator.comparing(Candidate::band).thenComparing(Candidate::score, Comparator.reverseOrder());

    /** A person it could be. */
    @Schema(name = "MatchCandidate")
    public record Candidate(String registerNumber, Band band, BigDecimal score, List<Evidence> evidence) {
        Candidate noMoreThan(Band ceiling) {
            return band.compareTo(ceiling) >= 0 ? this : new Candidate(registerNumber, ceiling, score, evidence);
        }
    }

    /** How one field compares, and what that counts for. */
    @Schema(name = "MatchEvidence")
    public record Evidence(MatchField field, Comparison comparison, BigDecimal weight) {}

    /**
     * Weighs the candidates against each other. Two who would both be certain are neither; and nobody is certain while
     * others who could be certain as well were not looked at.
     */
    public static Match among(List<Candidate> judged, int ruleVersion, boolean capped, boolean unseenMayBeCertain) {
        boolean ambiguous =
                judged.stream().filter(one -> one.band() == Band.CERTAIN).count() > 1 || unseenMayBeCertain;
        List<Candidate> ranked = judged.stream()
                .filter(one -> one.band() != Band.NONE)
                .map(one -> ambiguous ? one.noMoreThan(Band.PROBABLE) : one)
                .sorted(SUREST_FIRST.thenComparing(Candidate::registerNumber))
                .toList();
        if (ranked.isEmpty()) {
            return new Match(Band.NONE, null, List.of(), ruleVersion, capped);
        }
        Candidate best = ranked.getFirst();
        boolean alone = !ambiguous && (ranked.size() == 1 || SUREST_FIRST.compare(best, ranked.get(1)) < 0);
        return new Match(best.band(), alone ? best.registerNumber() : null, ranked, ruleVersion, capped);
    }
}
