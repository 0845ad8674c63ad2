package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.compliance.Someone.CATALOGUE;
import static cofrestr.qualifications.compliance.Someone.LITERACY_2;
import static cofrestr.qualifications.compliance.Someone.someone;
import static cofrestr.qualifications.compliance.Someone.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.AppliesTo;
import cofrestr.qualifications.requirement.ChangeOfEmployer;
import cofrestr.qualifications.requirement.PhaseIn;
import cofrestr.qualifications.requirement.Provisional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** To whom a requirement applies, and the time that some have. It has effect from 1 September 2027. */
class JudgeRuleTest {
    private static final LocalDate EFFECT = LocalDate.parse("2027-09-01");
    private static final PhaseIn PHASE_IN = new PhaseIn(LocalDate.parse("2028-01-01"), LocalDate.parse("2030-08-31"));
    private static final Provisional PROVISIONAL = new Provisional(12, 24, true);
    private static final AppliesTo TAS = new AppliesTo(Set.of(), Set.of("TA"), Set.of(), Set.of(), Set.of());
    private static final String ASKED = "{'kind':'QUALIFICATION','qualification':'" + LITERACY_2 + "'}";

    static Stream<Arguments> transitions() {
        return Stream.of(
                arguments("in post before", KEEPS, ta("A", "2020-01-01", null), "2029-01-01", until("2030-08-31")),
                arguments("its last day", KEEPS, ta("A", "2020-01-01", null), "2030-08-31", until("2030-08-31")),
                arguments("time over", KEEPS, ta("A", "2020-01-01", null), "2030-09-01", "NOT_MET"),
                arguments(
                        "started the day before",
                        KEEPS,
                        ta("A", "2027-12-31", null),
                        "2029-01-01",
                        until("2030-08-31")),
                arguments("a starter of the first day", KEEPS, ta("A", "2028-01-01", null), "2029-01-01", "NOT_MET"),
                arguments(
                        "keeps it at another employer",
                        KEEPS,
                        ta("A", "2020-01-01", "2028-06-30").inPost("TA", "S2", "B", "2028-07-01", null),
                        "2029-01-01",
                        until("2030-08-31")),
                arguments(
                        "loses it at another employer",
                        LOSES,
                        ta("A", "2020-01-01", "2028-06-30").inPost("TA", "S2", "B", "2028-07-01", null),
                        "2029-01-01",
                        "NOT_MET"),
                arguments(
                        "another school of the same employer",
                        LOSES,
                        ta("A", "2020-01-01", "2028-06-30").inPost("TA", "S3", "A", "2028-07-01", null),
                        "2029-01-01",
                        until("2030-08-31")),
                arguments(
                        "was in another role",
                        KEEPS,
                        someone()
                                .inPost("CLEANER", "S1", "A", "2020-01-01", "2028-06-30")
                                .inPost("TA", "S1", "A", "2028-07-01", null),
                        "2029-01-01",
                        "NOT_MET"),
                arguments(
                        "before there are starters",
                        KEEPS,
                        ta("A", "2027-10-01", null),
                        "2027-11-01",
                        until("2030-08-31")));
    }

    private static final ChangeOfEmployer KEEPS = ChangeOfEmployer.KEEPS;
    private static final ChangeOfEmployer LOSES = ChangeOfEmployer.LOSES;

    private static Someone ta(String employer, String from, @Nullable String to) {
        return someone().inPost("TA", "S1", employer, from, to);
    }

    private static String until(String day) {
        return "MET_BY_TRANSITION_UNTIL " + day;
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("transitions")
    void thoseInPostBeforeHaveTimeAsTheRuleSays(
            String why, ChangeOfEmployer change, Someone who, String day, String due) {
        assertThat(judged(rule(TAS, PHASE_IN, change, null), who, day)).as(why).isEqualTo(due);
    }

    static Stream<Arguments> provisionalTimes() {
        return Stream.of(
                arguments("full time", told(ToldKind.FULL_TIME), "2028-08-31", "PROVISIONAL_UNTIL 2028-08-31"),
                arguments("full time, over", told(ToldKind.FULL_TIME), "2028-09-01", "NOT_MET"),
                arguments("part time", told(ToldKind.PART_TIME), "2028-09-01", "PROVISIONAL_UNTIL 2029-08-31"),
                arguments("not told, early", newTa(), "2028-08-31", "PROVISIONAL_UNTIL 2028-08-31"),
                arguments("not told, between", newTa(), "2028-09-01", "UNKNOWN"),
                arguments("not told, late", newTa(), "2029-09-01", "NOT_MET"),
                arguments(
                        "leave disregarded",
                        told(ToldKind.FULL_TIME).told(ToldKind.LEAVE, "MATERNITY", true, "2028-01-01", "2028-01-31"),
                        "2028-10-01",
                        "PROVISIONAL_UNTIL 2028-10-01"),
                arguments(
                        "leave that overlaps counts once",
                        told(ToldKind.FULL_TIME)
                                .told(ToldKind.LEAVE, "SICK", true, "2028-01-01", "2028-01-20")
                                .told(ToldKind.LEAVE, "MATERNITY", true, "2028-01-11", "2028-01-31"),
                        "2028-10-02",
                        "NOT_MET"),
                arguments(
                        "leave after the time",
                        told(ToldKind.FULL_TIME).told(ToldKind.LEAVE, "SICK", true, "2028-09-01", "2028-12-01"),
                        "2028-09-02",
                        "NOT_MET"),
                arguments(
                        "another employer begins nothing anew",
                        told(ToldKind.FULL_TIME).inPost("TA", "S2", "B", "2028-07-01", null),
                        "2028-09-01",
                        "NOT_MET"),
                arguments(
                        "work before it had effect is not counted",
                        someone().inPost("TA", "S1", "A", "2001-01-01", null),
                        "2028-08-31",
                        "PROVISIONAL_UNTIL 2028-08-31"));
    }

    private static Someone newTa() {
        return someone().inPost("TA", "S1", "A", "2027-09-01", null);
    }

    private static Someone told(ToldKind mode) {
        return newTa().told(mode, "WORK", true, "2027-09-01", null);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("provisionalTimes")
    void whoWorksTowardsItHasTimeAsTheRuleSays(String why, Someone who, String day, String due) {
        assertThat(judged(rule(TAS, null, KEEPS, PROVISIONAL), who, day))
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void whoMeetsItNeedsNoTime() {
        assertThat(judged(
                        rule(TAS, PHASE_IN, KEEPS, PROVISIONAL),
                        ta("A", "2020-01-01", null).awarded(LITERACY_2, "2021-01-01"),
                        "2028-01-01"))
                .isEqualTo("MET");
    }

    @Test
    void whoIsInNoSuchPostIsNotAsked() {
        Someone cleaner = someone().inPost("CLEANER", "S1", "A", "2020-01-01", null);
        assertThat(judged(rule(TAS, null, KEEPS, null), cleaner, "2028-01-01")).isEqualTo("-");
        assertThat(judged(rule(TAS, null, KEEPS, null), someone(), "2028-01-01"))
                .isEqualTo("-");
    }

    @Test
    void levelRouteSettingAndCategoryNarrowTogether() {
        Someone who = ta("A", "2020-01-01", null).registered("LSW", "2020-01-01", null);
        assertThat(judged(scoped(Set.of("LSW"), Set.of(2), Set.of("SUPPORTING"), Set.of("PRIMARY")), who))
                .isEqualTo("NOT_MET");
        assertThat(judged(scoped(Set.of("FE"), Set.of(2), Set.of("SUPPORTING"), Set.of("PRIMARY")), who))
                .isEqualTo("-");
        assertThat(judged(scoped(Set.of("LSW"), Set.of(3), Set.of("SUPPORTING"), Set.of("PRIMARY")), who))
                .isEqualTo("-");
        assertThat(judged(scoped(Set.of("LSW"), Set.of(2), Set.of("OTHER"), Set.of("PRIMARY")), who))
                .isEqualTo("-");
        assertThat(judged(scoped(Set.of("LSW"), Set.of(2), Set.of("SUPPORTING"), Set.of("SPECIAL")), who))
                .isEqualTo("-");
    }

    @Test
    void ofAPostThatNobodyHoldsYetTheSettingIsNotKnown() {
        Facts.Post imagined = new Facts.Post(null, null, null, "TA", 2, "SUPPORTING", EFFECT, null);
        Capacity asked = new Capacity(Set.of("LSW"), List.of(imagined));
        Rule rule = rule(scope(Set.of(), Set.of(), Set.of(), Set.of("SPECIAL")), null, KEEPS, null);
        assertThat(new JudgeRule(rule, CATALOGUE)
                        .judge(Facts.NONE, asked, EFFECT)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(new JudgeRule(rule, CATALOGUE)
                        .judge(someone().awarded(LITERACY_2, "2021-01-01").facts(), asked, EFFECT)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    private static String judged(Rule rule, Someone who) {
        return judged(rule, who, "2028-01-01");
    }

    private static String judged(Rule rule, Someone who, String written) {
        LocalDate day = LocalDate.parse(written);
        Optional<Judged> judged = new JudgeRule(rule, CATALOGUE).judge(who.facts(), who.on(day), day);
        return judged.map(one -> one.outcome() + (one.until() == null ? "" : " " + one.until()))
                .orElse("-");
    }

    private static Rule scoped(Set<String> categories, Set<Integer> levels, Set<String> routes, Set<String> settings) {
        return rule(scope(categories, levels, routes, settings), null, KEEPS, null);
    }

    private static AppliesTo scope(
            Set<String> categories, Set<Integer> levels, Set<String> routes, Set<String> settings) {
        return new AppliesTo(categories, Set.of(), levels, routes, settings);
    }

    private static Rule rule(
            AppliesTo scope, @Nullable PhaseIn phaseIn, ChangeOfEmployer change, @Nullable Provisional provisional) {
        return new Rule(
                new UUID(0, 1),
                "INVENTED",
                1,
                "Dychmygol",
                "Invented",
                scope,
                EFFECT,
                phaseIn,
                change,
                provisional,
                tree(ASKED));
    }
}
