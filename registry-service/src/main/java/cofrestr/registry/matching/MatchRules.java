package cofrestr.registry.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules of matching: what each comparison counts for, and which comparisons make which band.
 *
 * @param mostCandidates how many people are looked at for one query
 * @param weights log2 of the likelihood ratio of each comparison of each field
 * @param rows the rows that say the band, in the order in which they are asked
 */
public record MatchRules(
        int version, int mostCandidates, Map<MatchField, Map<Comparison, BigDecimal>> weights, List<Row> rows) {

    /** A version that has no weight for something that can happen is no version. */
    public MatchRules {
        for (MatchField field : MatchField.values()) {
            if (!weights.getOrDefault(field, Map.of()).keySet().containsAll(field.comparisons())) {
                throw new IllegalArgumentException("match rules " + version + " lack a weight for " + field);
            }
        }
        rows = rows.stream().sorted(Comparator.comparingInt(Row::rank)).toList();
    }

    /** All of these fields compare in one of these ways, and the score is at least that: then it is this band. */
    public record Row(
            int rank, Band band, @Nullable BigDecimal minimumScore, Map<MatchField, Set<Comparison>> conditions) {
        boolean holds(Map<MatchField, Comparison> compared, BigDecimal score) {
            return (minimumScore == null || score.compareTo(minimumScore) >= 0)
                    && conditions.entrySet().stream()
                            .allMatch(condition -> condition.getValue().contains(compared.get(condition.getKey())));
        }
    }

    BigDecimal weight(MatchField field, Comparison comparison) {
        return weights.getOrDefault(field, Map.of()).getOrDefault(comparison, BigDecimal.ZERO);
    }

    Band band(Map<MatchField, Comparison> compared, BigDecimal score) {
        return rows.stream()
                .filter(row -> row.holds(compared, score))
                .map(Row::band)
                .findFirst()
                .orElse(Band.NONE);
    }
}
