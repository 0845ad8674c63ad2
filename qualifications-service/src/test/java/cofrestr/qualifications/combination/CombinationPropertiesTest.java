package cofrestr.qualifications.combination;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.qualifications.combination.Assessment.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** On invented qualifications of every kind, and against the plainest way to find out: trying every choice there is. */
class CombinationPropertiesTest {
    private static final String[] UNITS = {"M1", "M2", "A1", "A2", "A3", "A4", "B1", "B2", "B3", "X1", "X2"};

    /** A qualification and credits, made up from a seed. */
    private record Case(Rules rules, List<HeldCredit> held) {
        static Case of(long seed) {
            Random random = new Random(seed);
            return new Case(rules(random, random.nextInt(4) > 0), credits(random));
        }

        private static Rules rules(Random random, boolean complete) {
            Invented invented = Invented.qualification()
                    .of(5 + random.nextInt(20))
                    .group("M", true, null, null, null, null, true, "M1", "M2")
                    .allowing(random.nextInt(6), random.nextInt(6), random.nextInt(4));
            Integer most = random.nextBoolean() ? 4 + random.nextInt(8) : null;
            invented.group(
                    "A",
                    false,
                    random.nextInt(3),
                    null,
                    null,
                    most,
                    complete || random.nextBoolean(),
                    "A1",
                    "A2",
                    "A3",
                    "A4");
            invented.group(
                    "B",
                    false,
                    null,
                    random.nextBoolean() ? 1 + random.nextInt(2) : null,
                    random.nextInt(8),
                    null,
                    complete,
                    "B1",
                    "B2",
                    "B3");
            if (random.nextBoolean()) {
                invented.atOrAbove(3, 1 + random.nextInt(10));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                String one = UNITS[random.nextInt(UNITS.length)];
                String other = UNITS[random.nextInt(UNITS.length)];
                if (!one.equals(other)) {
                    invented.barred(one, other);
                }
            }
            return invented.rules();
        }

        private static List<HeldCredit> credits(Random random) {
            List<HeldCredit> held = new ArrayList<>();
            for (String unit : UNITS) {
                if (random.nextInt(3) > 0) {
                    held.add(new HeldCredit(
                            unit,
                            1 + random.nextInt(7),
                            1 + random.nextInt(3),
                            random.nextInt(3) == 0 ? "THEIRS" : "OURS",
                            false));
                }
            }
            if (random.nextBoolean()) {
                held.add(new HeldCredit("course", 1 + random.nextInt(4), null, null, true));
            }
            return held;
        }
    }

    /** Whether these very credits, all of them, break no limit and miss nothing. */
    private static boolean makesUp(Rules rules, List<HeldCredit> all) {
        int body = 0;
        int level = 0;
        int outside = 0;
        for (HeldCredit credit : all) {
            boolean inGroup = !credit.outside() && rules.groupOf(credit.key()).isPresent();
            if (credit.outside()) {
                outside += credit.credits();
            } else if (!inGroup) {
                boolean ofOtherBody = !"OURS".equals(credit.body());
                boolean ofOtherLevel = !Integer.valueOf(2).equals(credit.level());
                if (!ofOtherBody && !ofOtherLevel) {
                    return false;
                }
                body += ofOtherBody ? credit.credits() : 0;
                level += ofOtherLevel ? credit.credits() : 0;
            }
        }
        return body <= rules.otherBody()
                && level <= rules.otherLevel()
                && outside <= rules.outside()
                && rules.barred().stream().noneMatch(bar -> has(all, bar.one()) && has(all, bar.other()))
                && rules.groups().stream().allMatch(group -> suits(group, all))
                && sum(all) >= (rules.credits() == null ? 0 : rules.credits())
                && rules.atLevel().entrySet().stream()
                        .allMatch(asked -> sum(all.stream()
                                        .filter(credit -> credit.level() != null && credit.level() >= asked.getKey())
                                        .toList())
                                >= asked.getValue());
    }

    private static boolean suits(Rules.Group group, List<HeldCredit> all) {
        List<HeldCredit> of = all.stream()
                .filter(credit -> group.units().containsKey(credit.key()))
                .toList();
        return of.size() >= group.unitsNeeded()
                && sum(of) >= group.creditsNeeded()
                && (group.maxUnits() == null || of.size() <= group.maxUnits())
                && (group.maxCredits() == null || sum(of) <= group.maxCredits());
    }

    private static boolean has(List<HeldCredit> all, String key) {
        return all.stream().anyMatch(credit -> credit.key().equals(key));
    }

    private static int sum(List<HeldCredit> credits) {
        return credits.stream().mapToInt(HeldCredit::credits).sum();
    }

    private static boolean someChoiceMakesUp(Case one) {
        return IntStream.range(0, 1 << one.held().size())
                .anyMatch(mask -> makesUp(
                        one.rules(),
                        IntStream.range(0, one.held().size())
                                .filter(i -> (mask & 1 << i) != 0)
                                .mapToObj(one.held()::get)
                                .toList()));
    }

    @Property(tries = 400)
    void itIsMetWhereSomeChoiceOfCreditsMeetsItAndNowhereElse(@ForAll long seed) {
        Case one = Case.of(seed);
        assertThat(AssessCombination.assess(one.rules(), one.held()).outcome() == Outcome.MET)
                .isEqualTo(someChoiceMakesUp(one));
    }

    @Property(tries = 400)
    void whatIsSaidToCountBreaksNoLimitAndIsEnoughWhereItIsMet(@ForAll long seed) {
        Case one = Case.of(seed);
        Assessment assessment = AssessCombination.assess(one.rules(), one.held());
        List<HeldCredit> counted = assessment.uses().stream()
                .filter(Assessment.Use::counts)
                .map(Assessment.Use::credit)
                .toList();
        assertThat(makesUp(one.rules(), counted)).isEqualTo(assessment.outcome() == Outcome.MET);
        assertThat(assessment.uses()).hasSameSizeAs(one.held());
    }

    @Property(tries = 400)
    void oneCreditMoreNeverTakesAQualificationAway(@ForAll long seed) {
        Case one = Case.of(seed);
        List<Outcome> order = List.of(Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET);
        int before = -1;
        for (int i = 0; i <= one.held().size(); i++) {
            Outcome now = AssessCombination.assess(one.rules(), one.held().subList(0, i))
                    .outcome();
            assertThat(order.indexOf(now)).isGreaterThanOrEqualTo(before);
            before = order.indexOf(now);
        }
    }

    @Property(tries = 200)
    void theOrderInWhichCreditsCameDoesNotMatter(@ForAll long seed) {
        Case one = Case.of(seed);
        assertThat(AssessCombination.assess(one.rules(), one.held().reversed()))
                .isEqualTo(AssessCombination.assess(one.rules(), one.held()));
    }

    @Property(tries = 10)
    void manyCreditsInLimitedGroupsAreAssessedSoon(@ForAll long seed) {
        Random random = new Random(seed);
        String[] a = IntStream.range(0, 30).mapToObj(i -> "A" + i).toArray(String[]::new);
        String[] b = IntStream.range(0, 30).mapToObj(i -> "B" + i).toArray(String[]::new);
        Rules rules = Invented.qualification()
                .of(44)
                .atOrAbove(3, 40)
                .group("A", false, 5, 12, 20, 30, true, a)
                .group("B", false, null, 10, 12, 24, true, b)
                .barred("A1", "B1")
                .barred("A2", "B2")
                .barred("A3", "A4")
                .rules();
        List<HeldCredit> held = IntStream.range(0, 60)
                .mapToObj(i -> new HeldCredit(
                        i < 30 ? a[i] : b[i - 30], 1 + random.nextInt(6), 2 + random.nextInt(3), "OURS", false))
                .toList();
        assertThat(AssessCombination.assess(rules, held).uses()).hasSize(60);
    }
}
