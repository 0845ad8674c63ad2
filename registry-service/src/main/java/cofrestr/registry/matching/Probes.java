package cofrestr.registry.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The keys of many queries as columns, for one statement; which query a key is of is counted from 1, blocks as they stand. */
public record Probes(
        Integer[] birthQueries,
        Integer[] birthBlocks,
        String[] birthDays,
        String[] birthCodes,
        Integer[] namesQueries,
        String[] namesFirst,
        String[] namesSecond,
        String[] namesDays,
        Integer[] limits) {

    private record BirthProbe(int query, BlockKeys.Birth birth, String codes) {}

    private record NamesProbe(int query, BlockKeys.Pair pair, LocalDate day) {}

    static Probes of(List<Sought> queries, MatchRules rules) {
        List<BirthProbe> births = new ArrayList<>();
        List<NamesProbe> names = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            BlockKeys keys = BlockKeys.of(queries.get(i), rules.variants());
            int query = i + 1;
            String codes = String.join(",", keys.codes());
            keys.births().forEach(birth -> births.add(new BirthProbe(query, birth, codes)));
            keys.pairs()
                    .forEach(pair -> names.add(
                            new NamesProbe(query, pair, keys.births().getFirst().day())));
        }
        return new Probes(
                births.stream().map(BirthProbe::query).toArray(Integer[]::new),
                births.stream().map(one -> one.birth().block().place()).toArray(Integer[]::new),
                births.stream().map(one -> one.birth().day().toString()).toArray(String[]::new),
                births.stream().map(BirthProbe::codes).toArray(String[]::new),
                names.stream().map(NamesProbe::query).toArray(Integer[]::new),
                names.stream().map(one -> one.pair().first()).toArray(String[]::new),
                names.stream().map(one -> one.pair().second()).toArray(String[]::new),
                names.stream().map(one -> one.day().toString()).toArray(String[]::new),
                Arrays.stream(Block.values()).map(rules::limit).toArray(Integer[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hash(birthQueries.length, namesQueries.length);
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "probes";
    }
}
