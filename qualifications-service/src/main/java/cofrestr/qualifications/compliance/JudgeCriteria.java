package cofrestr.qualifications.compliance;

import cofrestr.qualifications.compliance.Proof.Evidence;
import cofrestr.qualifications.compliance.Proof.Weight;
import cofrestr.qualifications.requirement.Criterion;
import cofrestr.qualifications.requirement.Criterion.Recognised;
import cofrestr.qualifications.requirement.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a criteria tree against what somebody has on a day, and proves the answer. Only what is verified counts. */
public record JudgeCriteria(Catalogue catalogue, Facts facts, LocalDate asAt) {
    /** The proof of a criterion. */
    public Proof judge(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Group group -> group(group);
            case Criterion.Qualification one ->
                awarded(one, one.validity(), award -> award.qualification().equals(one.qualification()));
            case Criterion.Equivalent any ->
                awarded(
                        any,
                        any.validity(),
                        award -> catalogue.lists(
                                any.list(),
                                award.qualification(),
                                any.recognised() == Recognised.WHEN_AWARDED ? award.awardedOn() : asAt));
            case Criterion.LevelInArea level ->
                awarded(
                        level,
                        level.validity(),
                        award -> catalogue.isAtLevel(level.area(), award.qualification(), level.level()));
            case Criterion.CreditsInGroup credits -> credits(credits);
            case Criterion.Status status -> status(status);
            case Criterion.ToldFact told -> told(told);
            case Criterion.Grandfathered old -> grandfathered(old);
        };
    }

    private Proof group(Criterion.Group group) {
        List<Proof> of = new ArrayList<>(group.of().size());
        int met = 0;
        int unknown = 0;
        for (Criterion criterion : group.of()) {
            Proof proof = judge(criterion);
            of.add(proof);
            met += proof.outcome() == Truth.MET ? 1 : 0;
            unknown += proof.outcome() == Truth.UNKNOWN ? 1 : 0;
        }
        return new Proof(group.at(), group.kind(), Truth.atLeast(group.needed(), met, unknown), List.of(), of);
    }

    private Proof awarded(Criterion.Leaf leaf, Validity validity, Predicate<Facts.Award> fits) {
        List<Evidence> records = new ArrayList<>();
        for (Facts.Award award : facts.awards()) {
            if (!award.awardedOn().isAfter(asAt) && fits.test(award)) {
                records.add(evidence(
                        award.id(), award.qualification(), award.awardedOn(), award.verified(), validity, null));
            }
        }
        return proof(leaf, records);
    }

    private Proof status(Criterion.Status asked) {
        List<Evidence> records = new ArrayList<>();
        for (Facts.Status held : facts.statuses()) {
            boolean fits = held.status().equals(asked.status())
                    && (asked.jurisdiction() == null || asked.jurisdiction().equals(held.jurisdiction()));
            if (fits && !held.awardedOn().isAfter(asAt)) {
                records.add(
                        evidence(held.id(), held.status(), held.awardedOn(), held.verified(), asked.validity(), null));
            }
        }
        return proof(asked, records);
    }

    /** A unit counts once, however often it is recorded: with the most credits it was given. */
    private Proof credits(Criterion.CreditsInGroup asked) {
        List<Evidence> records = new ArrayList<>();
        Map<String, Integer> counted = new HashMap<>();
        for (Facts.Credit credit : facts.credits()) {
            boolean fits = asked.units().contains(credit.unit())
                    && catalogue.unitIsAtLevel(credit.unit(), asked.minimumLevel())
                    && !credit.achievedOn().isAfter(asAt);
            if (fits) {
                Evidence record = evidence(
                        credit.id(), credit.unit(), credit.achievedOn(), credit.verified(), asked.validity(), null);
                records.add(record);
                if (record.weight() == Weight.COUNTS) {
                    counted.merge(credit.unit(), credit.credits(), Math::max);
                }
            }
        }
        int sum = counted.values().stream().mapToInt(Integer::intValue).sum();
        return Proof.leaf(asked.at(), asked.kind(), Truth.of(sum >= asked.credits()), records);
    }

    private Proof told(Criterion.ToldFact asked) {
        List<Evidence> records = facts.counting(Facts.ToldKind.of(asked.kind()), asked.fact(), asAt).stream()
                .map(told -> told.met()
                        ? evidence(told.id(), told.fact(), told.from(), true, asked.validity(), told.until())
                        : new Evidence(told.id(), told.fact(), told.from(), Weight.NOT_SO))
                .toList();
        return records.isEmpty()
                ? Proof.leaf(asked.at(), asked.kind(), Truth.UNKNOWN, List.of())
                : proof(asked, records);
    }

    private Proof grandfathered(Criterion.Grandfathered old) {
        LocalDate dayBefore = old.struckOffOn().minusDays(1);
        boolean isProtected = !asAt.isAfter(old.until())
                && switch (old.protects()) {
                    case REGISTERED ->
                        facts.registrations().stream()
                                .anyMatch(held -> held.spans(dayBefore)
                                        && (old.category() == null
                                                || old.category().equals(held.category())));
                    case IN_POST -> facts.posts().stream().anyMatch(post -> post.spans(dayBefore));
                };
        List<Evidence> records = new ArrayList<>();
        for (Facts.Award award : facts.awards()) {
            if (award.awardedOn().isBefore(old.struckOffOn())
                    && !award.awardedOn().isAfter(asAt)
                    && catalogue.lists(old.list(), award.qualification(), dayBefore)) {
                records.add(new Evidence(
                        award.id(), award.qualification(), award.awardedOn(), weight(isProtected, award.verified())));
            }
        }
        return proof(old, records);
    }

    private Evidence evidence(
            UUID id, String what, LocalDate on, boolean verified, Validity validity, @Nullable LocalDate until) {
        return new Evidence(id, what, on, weight(validity.counts(on, until, asAt), verified));
    }

    private static Weight weight(boolean inTime, boolean verified) {
        if (!inTime) {
            return Weight.OVER;
        }
        return verified ? Weight.COUNTS : Weight.CLAIMED;
    }

    private static Proof proof(Criterion.Leaf leaf, List<Evidence> records) {
        return Proof.leaf(
                leaf.at(),
                leaf.kind(),
                Truth.of(records.stream().anyMatch(record -> record.weight() == Weight.COUNTS)),
                records);
    }
}
