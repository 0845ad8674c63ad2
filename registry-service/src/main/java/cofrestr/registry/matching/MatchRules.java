package cofrestr.registry.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules of matching: which fields it compares, what each comparison counts for, and which comparisons
 * make which band.
 *
 * @param mostCandidates how many people are looked at for one query
 * @param weights log2 of the likelihood ratio of each comparison of each field that is compared
 * @param rows the rows that say the band, in the order in which they are asked
 * @param blockLimits how many people one probe of each way of finding candidates gives
 * @param variants which names are forms of one another
 */
public record MatchRules(
        int version,
        int mostCandidates,
        Map<MatchField, Map<Comparison, BigDecimal>> weights,
        List<Row> rows,
        Map<Block, Integer> blockLimits,
        NameVariants variants) {
    private static final Set<MatchField> ALWAYS =
            EnumSet.of(MatchField.REGISTER_NUMBER, MatchField.NI_NUMBER, MatchField.DATE_OF_BIRTH);
    private static final Set<Comparison> LEAST = EnumSet.of(Comparison.AGREES, Comparison.DIFFERS, Comparison.MISSING);

    /** A version that has no weight for something that can happen is no version. */
    public MatchRules {
        for (MatchField field : ALWAYS) {
            if (!weights.containsKey(field)) {
                throw new IllegalArgumentException("match rules " + version + " do not compare " + field);
            }
        }
        weights.forEach((field, ways) -> {
            if (!ways.keySet().containsAll(LEAST)) {
                throw new IllegalArgumentException("match rules " + version + " lack a weight for " + field);
            }
        });
        rows = rows.stream().sorted(Comparator.comparingInt(Row::rank)).toList();
    }

    /** Rules that know no variants and no limits of their own for a way of finding. */
    public MatchRules(
            int version, int mostCandidates, Map<MatchField, Map<Comparison, BigDecimal>> weights, List<Row> rows) {
        this(version, mostCandidates, weights, rows, Map.of(), NameVariants.NONE);
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

    /** The fields that this version compares. */
    Set<MatchField> fields() {
        return weights.keySet();
    }

    /** A comparison as this version sees it: one that it does not tell apart is a difference to it. */
    Comparison seen(MatchField field, Comparison comparison) {
        return weights.getOrDefault(field, Map.of()).containsKey(comparison) ? comparison : Comparison.DIFFERS;
    }

    BigDecimal weight(MatchField field, Comparison comparison) {
        return weights.getOrDefault(field, Map.of()).getOrDefault(comparison, BigDecimal.ZERO);
    }

    /** How many people one probe of {@code block} gives. */
    int limit(Block block) {
        return blockLimits.getOrDefault(block, mostCandidates);
    }

    Band band(Map<MatchField, Comparison> compared, BigDecimal score) {
        return rows.stream()
                .filter(row -> row.holds(compared, score))
                .map(Row::band)
                .findFirst()
                .orElse(Band.NONE);
    }
}
