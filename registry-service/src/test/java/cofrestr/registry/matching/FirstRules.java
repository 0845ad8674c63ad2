package cofrestr.registry.matching;

import static cofrestr.registry.matching.Comparison.AGREES;
import static cofrestr.registry.matching.Comparison.AGREES_FORMERLY;
import static cofrestr.registry.matching.Comparison.DIFFERS;
import static cofrestr.registry.matching.Comparison.MISSING;
import static cofrestr.registry.matching.Comparison.SAME_FAMILY_NAME;
import static cofrestr.registry.matching.Comparison.SAME_GIVEN_NAMES;
import static cofrestr.registry.matching.MatchField.DATE_OF_BIRTH;
import static cofrestr.registry.matching.MatchField.NAME;
import static cofrestr.registry.matching.MatchField.NI_NUMBER;
import static cofrestr.registry.matching.MatchField.REGISTER_NUMBER;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first version of the rules as the tests of rules use it; another test holds it against the rows in the database. */
public final class FirstRules {
    private static final Set<Comparison> YES = EnumSet.of(AGREES);
    private static final Set<Comparison> NOT_NO = EnumSet.of(AGREES, MISSING);
    private static final Set<Comparison> NAMED = EnumSet.of(AGREES, AGREES_FORMERLY);

    public static final MatchRules RULES = new MatchRules(
            1,
            20,
            Map.of(
                    REGISTER_NUMBER, weights(Map.of(AGREES, 20, DIFFERS, -6, MISSING, 0)),
                    NI_NUMBER, weights(Map.of(AGREES, 18, DIFFERS, -8, MISSING, 0)),
                    DATE_OF_BIRTH, weights(Map.of(AGREES, 14, DIFFERS, -5, MISSING, 0)),
                    NAME,
                            weights(Map.of(
                                    AGREES,
                                    12,
                                    AGREES_FORMERLY,
                                    10,
                                    SAME_FAMILY_NAME,
                                    4,
                                    SAME_GIVEN_NAMES,
                                    3,
                                    DIFFERS,
                                    -6,
                                    MISSING,
                                    0))),
            List.of(
                    row(10, Band.CERTAIN, Map.of(REGISTER_NUMBER, YES, DATE_OF_BIRTH, YES, NI_NUMBER, NOT_NO)),
                    row(
                            20,
                            Band.CERTAIN,
                            Map.of(NI_NUMBER, YES, DATE_OF_BIRTH, YES, NAME, NAMED, REGISTER_NUMBER, NOT_NO)),
                    row(30, Band.PROBABLE, Map.of(REGISTER_NUMBER, YES, DATE_OF_BIRTH, YES)),
                    row(40, Band.PROBABLE, Map.of(REGISTER_NUMBER, YES, NAME, NAMED)),
                    row(50, Band.PROBABLE, Map.of(NI_NUMBER, YES, DATE_OF_BIRTH, YES)),
                    row(60, Band.PROBABLE, Map.of(NI_NUMBER, YES, NAME, NAMED)),
                    row(
                            70,
                            Band.PROBABLE,
                            Map.of(NAME, NAMED, DATE_OF_BIRTH, YES, NI_NUMBER, NOT_NO, REGISTER_NUMBER, NOT_NO)),
                    row(80, Band.POSSIBLE, Map.of(NAME, NAMED, DATE_OF_BIRTH, YES)),
                    row(90, Band.POSSIBLE, Map.of(REGISTER_NUMBER, YES)),
                    row(100, Band.POSSIBLE, Map.of(NI_NUMBER, YES))));

    private FirstRules() {}

    private static Map<Comparison, BigDecimal> weights(Map<Comparison, Integer> whole) {
        Map<Comparison, BigDecimal> weights = new EnumMap<>(Comparison.class);
        whole.forEach((comparison, weight) ->
                weights.put(comparison, BigDecimal.valueOf(weight).setScale(2)));
        return weights;
    }

    private static MatchRules.Row row(int rank, Band band, Map<MatchField, Set<Comparison>> conditions) {
        return new MatchRules.Row(rank, band, null, conditions);
    }
}
