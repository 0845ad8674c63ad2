package cofrestr.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The version of the match rules that is in force on a day. */
@ApplicationScoped
class RulesInForce {
    private final Jdbi jdbi;

    RulesInForce(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Version(int version, int mostCandidates) {}

    public record Weight(MatchField field, Comparison comparison, BigDecimal weight) {}

    public record Limit(Block block, int most) {}

    /** A name and its forms, itself among them; of particles the forms alone count. */
    public record Forms(String kind, List<String> forms) {}

    /** A condition of a row of bands; a row without conditions has one with no field. */
    public record Line(
            int rank,
            Band band,
            @Nullable BigDecimal minimumScore,
            @Nullable MatchField field,
            @Nullable List<String> comparisons) {}

    MatchRules on(LocalDate day) {
        return jdbi.inTransaction(handle -> {
            Version version = handle.createQuery(
                            "select version, most_candidates from match_rule_version where valid @> :day::date")
                    .bind("day", day)
                    .mapTo(Version.class)
                    .one();
            return new MatchRules(
                    version.version(),
                    version.mostCandidates(),
                    weights(handle, version),
                    rows(handle, version),
                    limits(handle, version),
                    variants(handle, day));
        });
    }

    private static Map<Block, Integer> limits(Handle handle, Version version) {
        Map<Block, Integer> limits = new EnumMap<>(Block.class);
        handle.createQuery("select block, most from match_block where version = :version")
                .bind("version", version.version())
                .mapTo(Limit.class)
                .forEach(limit -> limits.put(limit.block(), limit.most()));
        return limits;
    }

    private static NameVariants variants(Handle handle, LocalDate day) {
        Map<String, List<List<String>>> groups = handle
                .createQuery("select kind, forms from name_variant where valid @> :day::date")
                .bind("day", day)
                .mapTo(Forms.class)
                .stream()
                .collect(Collectors.groupingBy(Forms::kind, Collectors.mapping(Forms::forms, Collectors.toList())));
        return new NameVariants(
                NameVariants.of(groups.getOrDefault("GIVEN", List.of())),
                NameVariants.of(groups.getOrDefault("FAMILY", List.of())),
                groups.getOrDefault("PARTICLE", List.of()).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<MatchField, Map<Comparison, BigDecimal>> weights(Handle handle, Version version) {
        Map<MatchField, Map<Comparison, BigDecimal>> weights = new EnumMap<>(MatchField.class);
        handle.createQuery("select field, comparison, weight from match_comparison where version = :version")
                .bind("version", version.version())
                .mapTo(Weight.class)
                .forEach(one -> weights.computeIfAbsent(one.field(), field -> new EnumMap<>(Comparison.class))
                        .put(one.comparison(), one.weight()));
        return weights;
    }

    private static List<MatchRules.Row> rows(Handle handle, Version version) {
        Map<Integer, MatchRules.Row> rows = new TreeMap<>();
        handle.createQuery("""
                        select b.rank, b.band, b.minimum_score, c.field, c.comparisons
                          from match_band b left join match_band_condition c using (version, rank)
                         where version = :version order by rank
                        """)
                .bind("version", version.version())
                .mapTo(Line.class)
                .forEach(line -> add(rows, line));
        return List.copyOf(rows.values());
    }

    private static void add(Map<Integer, MatchRules.Row> rows, Line line) {
        MatchRules.Row row = rows.computeIfAbsent(
                line.rank(),
                rank -> new MatchRules.Row(rank, line.band(), line.minimumScore(), new EnumMap<>(MatchField.class)));
        MatchField field = line.field();
        List<String> comparisons = line.comparisons();
        if (field != null && comparisons != null) {
            Set<Comparison> wanted = EnumSet.noneOf(Comparison.class);
            comparisons.forEach(name -> wanted.add(Comparison.valueOf(name)));
            row.conditions().put(field, wanted);
        }
    }
}
