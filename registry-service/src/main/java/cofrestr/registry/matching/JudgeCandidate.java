package cofrestr.registry.matching;

import cofrestr.registry.matching.Match.Candidate;
import cofrestr.registry.matching.Match.Evidence;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges how far a person is the one sought, by one version of the rules. Two limits stand above every version: without
 * an agreeing number nobody is certain, so that name and birth date alone never are; and two different National Insurance
 * numbers are never certain, whatever else agrees. A near miss is a different number here: neighbouring numbers may be
 * those of brother and sister.
 */
public final class JudgeCandidate {
    private final MatchRules rules;
    private final CompareNames names;

    public JudgeCandidate(MatchRules rules) {
        this.rules = rules;
        this.names = new CompareNames(rules.variants());
    }

    public Candidate judge(Sought sought, KnownPerson known) {
        Map<MatchField, Comparison> compared = compared(sought, known);
        List<Evidence> evidence = compared.entrySet().stream()
                .map(one -> new Evidence(one.getKey(), one.getValue(), rules.weight(one.getKey(), one.getValue())))
                .toList();
        BigDecimal score = evidence.stream().map(Evidence::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Candidate judged = new Candidate(known.registerNumber(), rules.band(compared, score), score, evidence);
        return judged.noMoreThan(surest(compared));
    }

    private Map<MatchField, Comparison> compared(Sought sought, KnownPerson known) {
        Map<MatchField, Comparison> compared = new EnumMap<>(MatchField.class);
        compared.put(MatchField.REGISTER_NUMBER, CompareNumbers.registerNumber(sought.number(), known.numbers()));
        compared.put(MatchField.NI_NUMBER, CompareNumbers.niNumber(sought, known));
        compared.put(MatchField.DATE_OF_BIRTH, CompareNumbers.birth(sought.birth(), known.births()));
        if (rules.fields().contains(MatchField.FAMILY_NAME)) {
            CompareNames.Names halves = names.compare(sought, known);
            compared.put(MatchField.GIVEN_NAMES, halves.given());
            compared.put(MatchField.FAMILY_NAME, halves.family());
        }
        if (rules.fields().contains(MatchField.NAME)) {
            compared.put(MatchField.NAME, CompareWholeNames.compare(sought, known));
        }
        compared.replaceAll(rules::seen);
        return compared;
    }

    private static Band surest(Map<MatchField, Comparison> compared) {
        Comparison ni = compared.get(MatchField.NI_NUMBER);
        boolean numberAgrees = compared.get(MatchField.REGISTER_NUMBER) == Comparison.AGREES;
        boolean niIsSilent = ni == Comparison.MISSING;
        return ni == Comparison.AGREES || (numberAgrees && niIsSilent) ? Band.CERTAIN : Band.PROBABLE;
    }
}
