package cofrestr.qualifications.combination;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.award.Achieved;
import cofrestr.qualifications.award.Awarded;
import cofrestr.qualifications.combination.Assessment.Outcome;
import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.FactState;
import cofrestr.qualifications.held.Facts;
import cofrestr.qualifications.held.HeldPeople;
import cofrestr.qualifications.qualification.Qualification;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.qualification.Qualifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person still misses of a qualification, on two clocks: by what was verified then, under the rules that counted then. */
@ApplicationScoped
public class FindMissing {
    private final HeldPeople people;
    private final Facts facts;
    private final Qualifications qualifications;
    private final Combinations combinations;
    private final UnitsOfCredits units;

    FindMissing(
            HeldPeople people,
            Facts facts,
            Qualifications qualifications,
            Combinations combinations,
            UnitsOfCredits units) {
        this.people = people;
        this.facts = facts;
        this.qualifications = qualifications;
        this.combinations = combinations;
        this.units = units;
    }

    /** Why it stands as it does. */
    @Schema(name = "MissingBecause")
    public enum Because {
        /** The qualification was awarded, and that is verified. */
        AWARDED,
        /** Its rules of combination and the credit that is verified say so. */
        CREDIT,
        /** No rules of combination of it are known. */
        RULES_NOT_KNOWN
    }

    /**
     * The answer, with what it rests on.
     *
     * @param award a verified award of it
     * @param assessment rule by rule; null where no rules are known
     * @param credits the credit each of its keys stands for
     * @param claimed credit that is claimed and not verified: it does not count
     * @param ifClaimsHold the outcome if it did
     */
    public record Missing(
            Qualification qualification,
            Outcome outcome,
            Because because,
            @Nullable Fact<Awarded> award,
            @Nullable StoredRules rules,
            @Nullable Assessment assessment,
            Map<String, Fact<Achieved>> credits,
            List<Fact<Achieved>> claimed,
            @Nullable Outcome ifClaimsHold) {}

    /** NOT_FOUND where nobody is known by the number, or no such qualification. */
    public Missing of(RegisterNumber number, QualificationNumber qualification, Moment moment) {
        if (people.person(number).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Qualification wanted = qualifications.find(qualification).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Optional<Fact<Awarded>> award = facts.all(Awarded.KIND, number, moment).stream()
                .filter(fact -> fact.state() == FactState.VERIFIED)
                .filter(fact -> fact.what().qualification().equals(wanted.number()))
                .findFirst();
        List<Fact<Achieved>> all = facts.all(Achieved.KIND, number, moment);
        Map<String, Fact<Achieved>> verified = byKey(all, FactState.VERIFIED);
        Map<String, Fact<Achieved>> claimed = byKey(all, FactState.CLAIMED);
        Optional<StoredRules> rules = combinations.at(wanted.number(), moment);
        Optional<Assessment> assessment = rules.map(found -> assess(found, verified));
        Optional<Outcome> ifClaimsHold = rules.filter(_ -> !claimed.isEmpty())
                .map(found -> assess(found, both(claimed, verified)).outcome());
        return new Missing(
                wanted,
                award.isPresent()
                        ? Outcome.MET
                        : assessment.map(Assessment::outcome).orElse(Outcome.UNKNOWN),
                award.isPresent() ? Because.AWARDED : rules.isPresent() ? Because.CREDIT : Because.RULES_NOT_KNOWN,
                award.orElse(null),
                rules.orElse(null),
                assessment.orElse(null),
                verified,
                List.copyOf(claimed.values()),
                ifClaimsHold.orElse(null));
    }

    private Assessment assess(StoredRules rules, Map<String, Fact<Achieved>> credits) {
        return AssessCombination.assess(rules.rules(), units.held(credits));
    }

    private static Map<String, Fact<Achieved>> both(
            Map<String, Fact<Achieved>> some, Map<String, Fact<Achieved>> others) {
        Map<String, Fact<Achieved>> both = new LinkedHashMap<>(some);
        both.putAll(others);
        return both;
    }

    /** A unit counts once, also where it was recorded under two numbers of a person. */
    private static Map<String, Fact<Achieved>> byKey(List<Fact<Achieved>> all, FactState state) {
        Map<String, Fact<Achieved>> byKey = new LinkedHashMap<>();
        for (Fact<Achieved> fact : all) {
            if (fact.state() == state) {
                byKey.putIfAbsent(Achieved.KIND.identity().apply(fact.what(), fact.on()), fact);
            }
        }
        return byKey;
    }
}
