package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.compliance.Someone.CATALOGUE;
import static cofrestr.qualifications.compliance.Someone.LITERACY_1;
import static cofrestr.qualifications.compliance.Someone.LITERACY_2;
import static cofrestr.qualifications.compliance.Someone.OLD_DIPLOMA;
import static cofrestr.qualifications.compliance.Someone.TODAY;
import static cofrestr.qualifications.compliance.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.Criterion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every tree and of everybody. */
class JudgeCriteriaPropertiesTest {
    private static final List<String> QUALIFICATIONS = List.of(LITERACY_1, LITERACY_2, OLD_DIPLOMA);
    private static final List<String> UNITS = List.of("A/000/0001", "A/000/0002", "B/000/0003");
    private static final List<String> LEAVES = List.of(
            "{'kind':'QUALIFICATION','qualification':'" + LITERACY_1 + "'}",
            "{'kind':'QUALIFICATION','qualification':'" + LITERACY_2 + "','validity':{'atMostMonths':36}}",
            "{'kind':'EQUIVALENT','list':'LEVEL_2','recognised':'WHEN_JUDGED'}",
            "{'kind':'EQUIVALENT','list':'LEVEL_2','recognised':'WHEN_AWARDED','validity':{'atMostMonths':60}}",
            "{'kind':'LEVEL_IN_AREA','level':1,'area':'LITERACY'}",
            "{'kind':'CREDITS_IN_GROUP','units':['A/000/0001','A/000/0002'],'credits':6}",
            "{'kind':'STATUS','status':'HLTA','jurisdiction':'WALES'}",
            "{'kind':'INDUCTION'}",
            "{'kind':'CPD','fact':'SAFEGUARDING'}",
            "{'kind':'GRANDFATHERED','list':'LEVEL_2','struckOffOn':'2023-05-22','until':'2026-12-31','protects':'REGISTERED'}");

    /** Somebody made up from a seed. */
    private static Someone madeUp(long seed) {
        Random random = new Random(seed);
        Someone who = someone();
        for (int i = random.nextInt(5); i > 0; i--) {
            add(who, random);
        }
        if (random.nextBoolean()) {
            who.told(ToldKind.INDUCTION, "COMPLETED", random.nextBoolean(), "2024-01-01", null);
        }
        if (random.nextBoolean()) {
            who.registered("YOUTH_WORKER", "2020-01-01", null);
        }
        return who;
    }

    private static void add(Someone who, Random random) {
        String day =
                LocalDate.parse("2012-01-01").plusDays(random.nextInt(6000)).toString();
        switch (random.nextInt(4)) {
            case 0 -> who.awarded(QUALIFICATIONS.get(random.nextInt(3)), day);
            case 1 -> who.claiming(QUALIFICATIONS.get(random.nextInt(3)), day);
            case 2 -> who.credited(UNITS.get(random.nextInt(3)), 1 + random.nextInt(6), day, random.nextBoolean());
            default -> who.holding("HLTA", random.nextBoolean() ? "WALES" : "ENGLAND", day, random.nextBoolean());
        }
    }

    @Provide
    Arbitrary<String> trees() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(LEAVES),
                () -> Arbitraries.of(LEAVES),
                () -> groups(Arbitraries.of(LEAVES)),
                () -> groups(groups(Arbitraries.of(LEAVES))));
    }

    private static Arbitrary<String> groups(Arbitrary<String> inner) {
        return Combinators.combine(
                        Arbitraries.of("ALL", "ANY", "AT_LEAST"),
                        inner.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 3))
                .as((kind, of, more) -> "{'kind':'" + kind + "',"
                        + (kind.equals("AT_LEAST") ? "'count':" + (1 + more % of.size()) + "," : "") + "'of':["
                        + String.join(",", of) + "]}");
    }

    /** No rule of ours says otherwise: there is no criterion that something held could count against. */
    @Property
    void oneMoreAwardCreditOrStatusNeverMakesUnmetWhatWasMet(
            @ForAll("trees") String tree, @ForAll long seed, @ForAll long more) {
        Someone who = madeUp(seed);
        Truth before = outcome(tree, who.facts());
        add(who, new Random(more));
        Truth after = outcome(tree, who.facts());
        assertThat(rank(after)).as(before + " became " + after).isGreaterThanOrEqualTo(rank(before));
    }

    @Property
    void theOrderOfFactsChangesNothing(@ForAll("trees") String tree, @ForAll long seed, @ForAll long order) {
        Someone who = madeUp(seed);
        assertThat(outcome(tree, who.shuffled(order))).isEqualTo(outcome(tree, who.facts()));
    }

    @Property
    void theOrderOfCriteriaChangesNothing(@ForAll("trees") String tree, @ForAll long seed, @ForAll long order) {
        Facts facts = madeUp(seed).facts();
        Criterion given = Someone.tree(tree);
        assertThat(judge(turned(given, new Random(order)), facts)).isEqualTo(judge(given, facts));
    }

    private static Criterion turned(Criterion criterion, Random random) {
        if (!(criterion instanceof Criterion.Group group)) {
            return criterion;
        }
        List<Criterion> of = new ArrayList<>(
                group.of().stream().map(inner -> turned(inner, random)).toList());
        Collections.shuffle(of, random);
        return new Criterion.Group(group.at(), group.kind(), group.count(), of);
    }

    /** What nobody has told can only turn out one way or the other: telling it settles to what one of the two says. */
    @Property
    void unknownIsWhatTellingCouldStillSettle(@ForAll("trees") String tree, @ForAll long seed) {
        Facts facts = madeUp(seed).facts();
        Facts untold = with(facts, List.of());
        Truth unknown = outcome(tree, untold);
        Truth yes = outcome(tree, someoneTold(facts, true));
        Truth no = outcome(tree, someoneTold(facts, false));
        assertThat(yes).isNotEqualTo(Truth.UNKNOWN);
        assertThat(no).isNotEqualTo(Truth.UNKNOWN);
        assertThat(unknown).isEqualTo(yes == no ? yes : Truth.UNKNOWN);
    }

    private static Facts someoneTold(Facts facts, boolean met) {
        return with(
                facts,
                someone()
                        .told(ToldKind.INDUCTION, "COMPLETED", met, "2020-01-01", null)
                        .told(ToldKind.CPD, "SAFEGUARDING", met, "2020-01-01", null)
                        .facts()
                        .told());
    }

    private static Facts with(Facts facts, List<Facts.Told> told) {
        return new Facts(facts.awards(), facts.credits(), facts.statuses(), told, facts.registrations(), facts.posts());
    }

    private static int rank(Truth truth) {
        return switch (truth) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case MET -> 2;
        };
    }

    private static Truth outcome(String tree, Facts facts) {
        return judge(Someone.tree(tree), facts);
    }

    private static Truth judge(Criterion criterion, Facts facts) {
        return new JudgeCriteria(CATALOGUE, facts, TODAY).judge(criterion).outcome();
    }
}
