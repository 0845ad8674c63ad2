package cofrestr.cpd.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the days of a cycle refuse. */
class CycleTest {
    private static final Words WORDS = new Words("Dychmygol", "Invented");
    private static final Cycle CYCLE = cycle("2027-05-21", "2027-07-09");

    private static Cycle cycle(String hostsBy, String placementsUntil) {
        return new Cycle(
                "INVENTED",
                "INVENTED",
                WORDS,
                day("2027-03-01"),
                day("2027-04-30"),
                day(hostsBy),
                day("2027-06-07"),
                day(placementsUntil),
                day("2027-07-09"),
                List.of(),
                List.of(
                        session("EVERYBODY", Audience.PARTICIPANTS, Audience.COACHES),
                        session("COACHES", Audience.COACHES)),
                "invented",
                "invented");
    }

    private static Cycle.Session session(String code, Audience... audience) {
        return new Cycle.Session(code, WORDS, day("2027-05-10"), null, null, List.of(audience), false, "invented");
    }

    @Test
    void nominationsEndWithTheirLastDay() {
        assertThatCode(() -> CYCLE.refuseNomination(day("2027-04-30"))).doesNotThrowAnyException();
        refused(() -> CYCLE.refuseNomination(day("2027-05-01")), CpdProblem.PATHWAY_NOMINATION_CLOSED);
        refused(() -> CYCLE.refuseNomination(day("2027-02-28")), CpdProblem.PATHWAY_NOMINATION_CLOSED);
    }

    @Test
    void hostsAreChosenByTheDeadline() {
        assertThatCode(() -> CYCLE.refuseHost(day("2027-05-21"))).doesNotThrowAnyException();
        refused(() -> CYCLE.refuseHost(day("2027-05-22")), CpdProblem.PATHWAY_HOST_TOO_LATE);
    }

    @Test
    void placementsLieInsideTheWindow() {
        assertThatCode(() -> CYCLE.refusePlacement(day("2027-06-07"), day("2027-07-09")))
                .doesNotThrowAnyException();
        refused(
                () -> CYCLE.refusePlacement(day("2027-06-07"), day("2027-07-10")),
                CpdProblem.PATHWAY_PLACEMENT_OUTSIDE_WINDOW);
        refused(
                () -> CYCLE.refusePlacement(day("2027-06-06"), day("2027-07-09")),
                CpdProblem.PATHWAY_PLACEMENT_OUTSIDE_WINDOW);
        refused(
                () -> CYCLE.refusePlacement(day("2027-06-20"), day("2027-06-19")),
                CpdProblem.PATHWAY_PLACEMENT_OUTSIDE_WINDOW);
    }

    @Test
    void sessionsAreForTheirAudience() {
        assertThat(CYCLE.session("EVERYBODY", Audience.PARTICIPANTS).code()).isEqualTo("EVERYBODY");
        refused(() -> CYCLE.session("COACHES", Audience.PARTICIPANTS), CpdProblem.PATHWAY_SESSION_FOR_OTHERS);
        refused(() -> CYCLE.session("NONE", Audience.COACHES), CpdProblem.PATHWAY_SESSION_UNKNOWN);
    }

    @Test
    void theDaysFollowEachOther() {
        assertThat(CYCLE.isInOrder()).isTrue();
        assertThat(cycle("2027-02-01", "2027-07-09").isInOrder()).isFalse();
        assertThat(cycle("2027-05-21", "2027-06-01").isInOrder()).isFalse();
    }

    private static void refused(ThrowingCallable act, CpdProblem code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
