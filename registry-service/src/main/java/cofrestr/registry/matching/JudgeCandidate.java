package cofrestr.registry.matching;

import cofrestr.registry.matching.Match.Candidate;
import cofrestr.registry.matching.Match.Evidence;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges how far a person is the one sought, by one version of the rules. Two limits stand above every version: without
 * an agreeing number nobody is certain, so that name and birth date alone never are; and two different National Insurance
 * numbers are never certain, whatever else agrees.
 */
public final class JudgeCandidate {
    private final MatchRules rules;

    public JudgeCandidate(MatchRules rules) {
        this.rules = rules;
    }

    public Candidate judge(Sought sought, KnownPerson known) {
        Map<MatchField, Comparison> compared = new EnumMap<>(MatchField.class);
        compared.put(MatchField.REGISTER_NUMBER, any(sought.number(), known.numbers()));
        compared.put(MatchField.NI_NUMBER, any(sought.niHash(), known.niHashes()));
        compared.put(MatchField.DATE_OF_BIRTH, any(sought.birth(), known.births()));
        compared.put(MatchField.NAME, CompareNames.compare(sought, known));
        List<Evidence> evidence = compared.entrySet().stream()
                .map(one -> new Evidence(one.getKey(), one.getValue(), rules.weight(one.getKey(), one.getValue())))
                .toList();
        BigDecimal score = evidence.stream().map(Evidence::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Candidate judged = new Candidate(known.registerNumber(), rules.band(compared, score), score, evidence);
        return judged.noMoreThan(surest(compared));
    }

    private static Band surest(Map<MatchField, Comparison> compared) {
        Comparison ni = compared.get(MatchField.NI_NUMBER);
        boolean aNumberAgrees =
                ni == Comparison.AGREES || compared.get(MatchField.REGISTER_NUMBER) == Comparison.AGREES;
        return aNumberAgrees && ni != Comparison.DIFFERS ? Band.CERTAIN : Band.PROBABLE;
    }

    private static Comparison any(@Nullable String sought, Set<String> known) {
        if (sought == null || known.isEmpty()) {
            return Comparison.MISSING;
        }
        return known.contains(sought) ? Comparison.AGREES : Comparison.DIFFERS;
    }
}
