package cofrestr.qualifications.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of the English scheme of 2007 (HLTA case study; hlta.org.uk), each broken alone in an assessment that is otherwise as it should be. */
class BreachesTest {
    private static final Scheme ENGLAND = new Scheme(
            "HLTA_ENGLAND_2007",
            "ENGLAND",
            "HLTA_ENGLAND_2007",
            33,
            2,
            2,
            true,
            4,
            3,
            12,
            true,
            null,
            1,
            2,
            true,
            15,
            6,
            List.of(8, 12));
    private static final Route THREE_DAYS = new Route("ASSESSMENT_ONLY", null, 3);
    private static final LocalDate DAY_1 = LocalDate.of(2009, 1, 12);
    private static final LocalDate DAY_2 = LocalDate.of(2009, 1, 26);
    private static final LocalDate DAY_3 = LocalDate.of(2009, 2, 9);
    private static final LocalDate VISIT = LocalDate.of(2009, 4, 20);

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void anAssessmentAsItShouldBeBreaksNothingAndLacksNothing() {
        asItShouldBe();
        assertThat(Breaches.of(ENGLAND, THREE_DAYS, facts)).isEmpty();
        assertThat(Missing.of(ENGLAND, facts)).isEmpty();
    }

    @Test
    void theOrderInWhichFactsWereRecordedDoesNotMatter() {
        asItShouldBe();
        add(FactKind.INTERVIEW, VISIT, 4, "TEACHER", 20);
        List<Rule> before = rules();
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(rules()).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void aVisitOnTheLastDayOfWeek12IsInTimeAndInWeek13IsNot() {
        asItShouldBe();
        visitOn(DAY_3.plusWeeks(12));
        assertThat(rules()).isEmpty();
        visitOn(DAY_3.plusWeeks(12).plusDays(1));
        assertThat(rules()).containsExactly(Rule.VISIT_WITHIN_WEEKS);
    }

    @Test
    void aThirdTeacherIsOneTooMany() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.INTERVIEW && !one.isRole("TEACHER"));
        add(FactKind.INTERVIEW, VISIT, 3, "TEACHER", 20);
        add(FactKind.INTERVIEW, VISIT, 4, "HEAD", 15);
        assertThat(rules()).containsExactly(Rule.TEACHERS_AT_MOST);
    }

    @Test
    void registrationOnDay3IsTooLateAndBeforeDay1TooEarly() {
        asItShouldBe();
        registerOn(DAY_3);
        assertThat(rules()).containsExactly(Rule.REGISTRATION_BETWEEN_DAYS);
        registerOn(DAY_1.minusDays(1));
        assertThat(rules()).contains(Rule.REGISTRATION_BETWEEN_DAYS);
        registerOn(DAY_1);
        assertThat(rules()).isEmpty();
        registerOn(DAY_2);
        assertThat(rules()).isEmpty();
    }

    @Test
    void theHeadComesAfterTheTeachersAndAnotherSeniorMayStandIn() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.INTERVIEW);
        add(FactKind.INTERVIEW, VISIT, 1, "OTHER_SENIOR", 15);
        add(FactKind.INTERVIEW, VISIT, 2, "TEACHER", 20);
        assertThat(rules()).containsExactly(Rule.HEAD_AFTER_TEACHERS);
        facts.removeIf(one -> one.kind() == FactKind.INTERVIEW);
        add(FactKind.INTERVIEW, VISIT, 1, "TEACHER", 20);
        add(FactKind.INTERVIEW, VISIT, 2, "OTHER_SENIOR", 15);
        assertThat(rules()).isEmpty();
    }

    @Test
    void theHeadMeetingTakes15Minutes() {
        asItShouldBe();
        facts.removeIf(one -> one.isRole("HEAD") && one.kind() == FactKind.INTERVIEW);
        add(FactKind.INTERVIEW, VISIT, 3, "HEAD", 40);
        assertThat(rules()).containsExactly(Rule.HEAD_TAKES_MINUTES);
    }

    @Test
    void bothCertificatesAreSeenByDay2() {
        asItShouldBe();
        facts.removeIf(one -> one.isRole("NUMERACY"));
        assertThat(rules()).containsExactly(Rule.CERTIFICATES_BEFORE_DAY);
        add(FactKind.CERTIFICATE, DAY_2, null, "NUMERACY", null);
        assertThat(rules()).isEmpty();
    }

    @Test
    void theRouteHasItsDaysAndNoMore() {
        asItShouldBe();
        add(FactKind.PREPARATION_DAY, DAY_3.plusDays(1), 4, null, null);
        assertThat(rules()).containsExactly(Rule.PREPARATION_DAYS_AT_MOST);
        assertThat(Breaches.of(ENGLAND, new Route("CUSTOMISED", 3, 50), facts)).isEmpty();
    }

    @Test
    void threeDatesAreOfferedAndTheVisitIsOnOneOfThem() {
        asItShouldBe();
        visitOn(VISIT.plusDays(2));
        assertThat(rules()).containsExactly(Rule.VISIT_ON_A_DATE_OFFERED);
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.DATE_OFFERED && one.isNumber(3));
        assertThat(rules()).containsExactly(Rule.DATES_OFFERED);
    }

    @Test
    void everybodyIsToldOfTheLawBeforeTheInterviews() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.NOTICE_GIVEN);
        assertThat(rules()).containsOnly(Rule.NOTICE_BEFORE_INTERVIEWS);
    }

    @Test
    void noModerationInAugustOrDecember() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.MODERATION);
        add(FactKind.MODERATION, LocalDate.of(2009, 8, 5), null, null, null);
        assertThat(rules()).containsExactly(Rule.MODERATION_IN_ITS_MONTHS);
    }

    @Test
    void theHeadEndorsesBeforeTheCandidateRegisters() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.ENDORSEMENT);
        assertThat(rules()).containsExactly(Rule.ENDORSED_BEFORE_REGISTRATION);
    }

    @Test
    void aRuleThatNoSourceGivesIsNotBorrowedFromAnotherScheme() {
        Scheme wales = new Scheme(
                "HLTA_WALES_2011",
                "WALES",
                "HLTA_WALES_2011",
                36,
                null,
                null,
                true,
                4,
                null,
                null,
                false,
                180,
                null,
                null,
                false,
                null,
                null,
                List.of());
        asItShouldBe();
        registerOn(DAY_3);
        visitOn(DAY_3.plusWeeks(40));
        add(FactKind.INTERVIEW, VISIT, 4, "TEACHER", 20);
        assertThat(Breaches.of(wales, THREE_DAYS, facts)).isEmpty();
    }

    @Test
    void whatHappenedStandsForWhatWasPlanned() {
        asItShouldBe();
        facts.add(new Fact(
                UUID.randomUUID(), FactKind.VISIT, true, DAY_3.plusWeeks(20), null, "MORNING", null, null, null));
        assertThat(rules()).as("the visit that happened was in time").isEmpty();
        facts.removeIf(one -> one.kind() == FactKind.VISIT && !one.planned());
        assertThat(rules()).contains(Rule.VISIT_WITHIN_WEEKS);
    }

    @Test
    void whatIsMissingIsNamed() {
        asItShouldBe();
        facts.removeIf(one -> one.kind() == FactKind.JUDGEMENT && one.isNumber(33));
        facts.removeIf(one -> one.kind() == FactKind.TASK && one.isNumber(4));
        facts.removeIf(one -> one.kind() == FactKind.WHOLE_CLASS_QUESTION && one.isNumber(6));
        assertThat(Missing.of(ENGLAND, facts))
                .containsExactly(Missing.TASKS, Missing.WHOLE_CLASS_QUESTIONS, Missing.JUDGEMENTS);
    }

    private List<Rule> rules() {
        return Breaches.of(ENGLAND, THREE_DAYS, facts).stream()
                .map(Breach::rule)
                .toList();
    }

    private void asItShouldBe() {
        facts.clear();
        add(FactKind.READINESS, DAY_1.minusDays(40), null, null, null);
        add(FactKind.ENDORSEMENT, DAY_1.minusDays(30), null, "HEAD", null);
        add(FactKind.CERTIFICATE, DAY_1, null, "LITERACY", null);
        add(FactKind.CERTIFICATE, DAY_1, null, "NUMERACY", null);
        add(FactKind.PREPARATION_DAY, DAY_1, 1, null, null);
        add(FactKind.PREPARATION_DAY, DAY_2, 2, null, null);
        add(FactKind.PREPARATION_DAY, DAY_3, 3, null, null);
        add(FactKind.REGISTRATION, DAY_1.plusDays(7), null, null, null);
        IntStream.rangeClosed(1, 4).forEach(task -> add(FactKind.TASK, DAY_3.plusWeeks(2), task, null, null));
        for (int i = 0; i < 3; i++) {
            add(FactKind.DATE_OFFERED, VISIT.plusDays(7L * i), i + 1, null, null);
        }
        add(FactKind.NOTICE_GIVEN, VISIT, null, null, null);
        add(FactKind.VISIT, VISIT, null, "MORNING", null);
        add(FactKind.INTERVIEW, VISIT, 1, "TEACHER", 20);
        add(FactKind.INTERVIEW, VISIT, 2, "TEACHER", 20);
        add(FactKind.INTERVIEW, VISIT, 3, "HEAD", 15);
        IntStream.rangeClosed(1, 6)
                .forEach(question -> add(FactKind.WHOLE_CLASS_QUESTION, VISIT, question, null, null));
        IntStream.rangeClosed(1, 33).forEach(standard -> add(FactKind.JUDGEMENT, VISIT, standard, null, null));
        add(FactKind.MODERATION, VISIT.plusWeeks(4), null, null, null);
    }

    private void visitOn(LocalDate day) {
        facts.removeIf(one -> one.kind() == FactKind.VISIT);
        if (day.isAfter(VISIT.plusDays(3))) {
            facts.removeIf(one -> one.kind() == FactKind.DATE_OFFERED && one.isNumber(3));
            add(FactKind.DATE_OFFERED, day, 3, null, null);
        }
        add(FactKind.VISIT, day, null, "MORNING", null);
    }

    private void registerOn(LocalDate day) {
        facts.removeIf(one -> one.kind() == FactKind.REGISTRATION);
        add(FactKind.REGISTRATION, day, null, null, null);
    }

    private void add(
            FactKind kind, LocalDate on, @Nullable Integer number, @Nullable String role, @Nullable Integer minutes) {
        facts.add(new Fact(UUID.randomUUID(), kind, false, on, number, role, minutes, true, null));
    }
}
