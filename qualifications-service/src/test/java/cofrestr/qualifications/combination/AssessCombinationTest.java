package cofrestr.qualifications.combination;

import static cofrestr.qualifications.combination.Invented.held;
import static cofrestr.qualifications.combination.Invented.qualification;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.qualifications.combination.Assessment.Outcome;
import cofrestr.qualifications.combination.Assessment.Rule;
import cofrestr.qualifications.combination.Assessment.Unused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessCombinationTest {
    private static final String NOTHING = "-";

    private static Assessment assess(Invented invented, String credits) {
        return AssessCombination.assess(
                invented.rules(), credits.equals(NOTHING) ? List.of() : held(credits.split(" ", -1)));
    }

    private static @Nullable Unused unused(Assessment assessment, String key) {
        return assessment.uses().stream()
                .filter(use -> use.credit().key().equals(key))
                .findFirst()
                .orElseThrow()
                .unused();
    }

    @ParameterizedTest
    @CsvSource({
        "-, NOT_MET",
        "M1:4, NOT_MET",
        "M1:4 M2:5, MET",
        "M1:4 M2:5 X1:3, MET",
        // A unit of the name of none of them is none of them.
        "M1:4 M3:5, NOT_MET"
    })
    void allMandatoryUnitsAreNeeded(String credits, Outcome outcome) {
        assertThat(assess(qualification().mandatory("M1", "M2"), credits).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A1:3, NOT_MET", "A1:3 A2:3, MET", "A1:1 A2:1, MET", "A1:3 B1:3, NOT_MET"})
    void aGroupAsksForAtLeastSoManyUnits(String credits, Outcome outcome) {
        Invented two = qualification().group("A", false, 2, null, null, null, true, "A1", "A2", "A3");
        assertThat(assess(two, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A1:3, NOT_MET", "A1:3 A2:3, NOT_MET", "A1:3 A2:4, MET", "A1:7, MET"})
    void aGroupAsksForAtLeastSoManyCredits(String credits, Outcome outcome) {
        Invented seven = qualification().group("A", false, null, null, 7, null, true, "A1", "A2", "A3");
        assertThat(assess(seven, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // 10 in all, at most 6 of them from A; units are whole.
        "A1:4 A2:4 B1:4, NOT_MET",
        "A1:4 A2:2 B1:4, MET",
        "A1:4 A2:4 A3:2 B1:4, MET",
        "A1:7 B1:4, NOT_MET",
        "B1:4 B2:6, MET"
    })
    void ofAGroupNoMoreThanItsMostCounts(String credits, Outcome outcome) {
        Invented atMost = qualification()
                .of(10)
                .group("A", false, null, null, null, 6, true, "A1", "A2", "A3")
                .group("B", false, null, null, null, null, true, "B1", "B2");
        assertThat(assess(atMost, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A1:3 A2:3 A3:4, NOT_MET", "A1:5 A2:5 A3:1, MET", "A1:1 A2:5 A3:5, MET"})
    void ofAGroupNoMoreUnitsThanItsMostCount(String credits, Outcome outcome) {
        Invented atMostTwo = qualification().of(10).group("A", false, null, 2, null, null, true, "A1", "A2", "A3");
        assertThat(assess(atMostTwo, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "A1:6@2 A2:4@3, NOT_MET",
        "A1:4@2 A2:6@3, MET",
        "A1:4@2 A2:6@4, MET",
        "A1:10@3, MET",
        "A1:4@2 A2:5@3, NOT_MET"
    })
    void soManyCreditsAreAtALevelOrAbove(String credits, Outcome outcome) {
        Invented six =
                qualification().of(10).atOrAbove(3, 6).group("A", false, null, null, null, null, true, "A1", "A2");
        assertThat(assess(six, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A1:5 A2:5, NOT_MET", "A1:5 A3:5, MET", "A1:5 A2:5 A3:5, MET", "A1:3 A2:5 A3:5, MET"})
    void ofABarredPairOneCounts(String credits, Outcome outcome) {
        Invented barred = qualification()
                .of(10)
                .barred("A1", "A2")
                .group("A", false, null, null, null, null, true, "A1", "A2", "A3");
        assertThat(assess(barred, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // The pair goes over two groups; which of the two counts is for the person's good.
        "A1:5 B1:5 A2:5, MET",
        "A1:5 B1:5, NOT_MET",
        "A1:5 B1:5 B2:5, MET"
    })
    void aBarredPairMayGoOverTwoGroups(String credits, Outcome outcome) {
        Invented barred = qualification()
                .barred("A1", "B1")
                .group("A", false, null, null, 5, null, true, "A1", "A2")
                .group("B", false, null, null, 5, null, true, "B1", "B2");
        assertThat(assess(barred, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // Another body's, up to 4; another level's, up to 3; training outside, up to 2.
        "A1:6 X1:4@2/THEIRS, MET",
        "A1:6 X1:5@2/THEIRS, NOT_MET",
        "A1:7 X1:3@3/OURS, MET",
        "A1:6 X1:4@3/OURS, NOT_MET",
        "A1:7 X1:3@3/THEIRS, MET",
        "A1:6 X1:4@3/THEIRS, NOT_MET",
        "A1:8 *course:2, MET",
        "A1:7 *course:3, NOT_MET",
        "A1:6 X1:4@2/OURS, NOT_MET",
        "A1:1 X1:4@2/THEIRS X2:3@3/OURS *course:2, MET"
    })
    void someOfOtherBodiesAndLevelsAndOfTrainingOutsideMayCount(String credits, Outcome outcome) {
        Invented open = qualification().of(10).allowing(4, 3, 2).group("A", false, null, null, null, null, true, "A1");
        assertThat(assess(open, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A1:8 X1:4@2/THEIRS, NOT_MET", "A1:8 *course:2, NOT_MET", "A1:8 X1:4@3/OURS, NOT_MET", "A1:10, MET"})
    void withoutAnAllowanceOnlyUnitsOfTheGroupsCount(String credits, Outcome outcome) {
        Invented closed = qualification().of(10).group("A", false, null, null, null, null, true, "A1");
        assertThat(assess(closed, credits).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "M1:4, NOT_MET",
        "M1:4 M2:4, UNKNOWN",
        "M1:4 M2:4 A1:4, MET",
        // A unit that is in no group may be in the group that is not all here.
        "M1:4 M2:4 U1:4, UNKNOWN"
    })
    void whatIsNotKnownOfAGroupIsSaidToBe(String credits, Outcome outcome) {
        Invented incomplete =
                qualification().of(12).mandatory("M1", "M2").group("A", false, null, null, 4, null, false, "A1");
        assertThat(assess(incomplete, credits).outcome()).isEqualTo(outcome);
    }

    @Test
    void whereNotAllBarredPairsAreKnownNothingIsMetForCertain() {
        Invented unknown = qualification().mandatory("M1").barsNotAllKnown();
        assertThat(assess(unknown, "M1:4").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(assess(unknown, NOTHING).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void theAnswerSaysWhatIsMissing() {
        Assessment assessment = assess(qualification().of(12).mandatory("M1", "M2"), "M1:4");
        assertThat(assessment.findings())
                .containsExactly(
                        new Assessment.Finding(Rule.MANDATORY_UNITS, "M", null, 2, 1, Outcome.NOT_MET, List.of("M2")),
                        new Assessment.Finding(Rule.CREDITS, null, null, 12, 4, Outcome.NOT_MET, List.of()));
    }

    @Test
    void theAnswerSaysWhyCreditDoesNotCount() {
        Invented all = qualification()
                .of(20)
                .barred("A1", "B1")
                .allowing(1, 1, 1)
                .group("A", false, null, 1, null, null, true, "A1", "A2")
                .group("B", false, 1, null, null, null, true, "B1");
        Assessment assessment = assess(all, "A1:3 A2:2 B1:4 T:5@2/THEIRS L:5@3/OURS *course:5 O:5@2/OURS");
        assertThat(unused(assessment, "A1")).isEqualTo(Unused.BARRED);
        assertThat(unused(assessment, "A2")).isNull();
        assertThat(unused(assessment, "T")).isEqualTo(Unused.OVER_OTHER_BODIES);
        assertThat(unused(assessment, "L")).isEqualTo(Unused.OVER_OTHER_LEVELS);
        assertThat(unused(assessment, "*course")).isEqualTo(Unused.OVER_OUTSIDE_FRAMEWORK);
        assertThat(unused(assessment, "O")).isEqualTo(Unused.NOT_A_UNIT_OF_IT);
        assertThat(unused(assess(all, "A1:3 A2:2"), "A2")).isEqualTo(Unused.OVER_MAXIMUM);
    }
}
