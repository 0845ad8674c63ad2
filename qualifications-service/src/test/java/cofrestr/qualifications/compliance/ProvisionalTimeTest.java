package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.compliance.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.Provisional;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What two employers of one person state, each of its own post. */
class ProvisionalTimeTest {
    private static final LocalDate BEGAN = LocalDate.parse("2024-02-29");
    private static final LocalDate AS_AT = LocalDate.parse("2026-11-22");

    private static Someone ofTwoSchools() {
        return someone().inPost("TA", "S1", "LA", "2024-02-29", null).inPost("TA", "S2", "LA", "2024-02-29", null);
    }

    private static ProvisionalTime.Answer time(Someone who) {
        return new ProvisionalTime(new Provisional(36, 60, true), who.facts()).on(AS_AT, BEGAN);
    }

    private static ProvisionalTime.Answer runsUntil(String last) {
        return new ProvisionalTime.Runs(LocalDate.parse(last));
    }

    @Test
    void fullTimeAnywhereIsFullTimeAndPartTimeTwiceIsPartTime() {
        assertThat(time(ofTwoSchools()
                        .stated(ToldKind.FULL_TIME, "S1", "2024-02-29", null)
                        .stated(ToldKind.PART_TIME, "S2", "2025-09-01", null)))
                .isEqualTo(runsUntil("2027-02-27"));
        assertThat(time(ofTwoSchools()
                        .stated(ToldKind.PART_TIME, "S1", "2024-02-29", null)
                        .stated(ToldKind.PART_TIME, "S2", "2024-02-29", null)))
                .isEqualTo(runsUntil("2029-02-27"));
    }

    @Test
    void atOneSchoolTheLaterFirstDayDecides() {
        assertThat(time(ofTwoSchools()
                        .stated(ToldKind.PART_TIME, "S1", "2025-09-01", null)
                        .stated(ToldKind.FULL_TIME, "S1", "2024-02-29", null)))
                .isEqualTo(runsUntil("2029-02-27"));
    }

    @Test
    void whatWasStatedOfAPostThatIsOverDecidesNothing() {
        assertThat(time(someone()
                        .inPost("TA", "S1", "LA", "2024-02-29", "2025-08-31")
                        .inPost("TA", "S2", "LA", "2025-09-01", null)
                        .stated(ToldKind.FULL_TIME, "S1", "2024-02-29", null)
                        .stated(ToldKind.PART_TIME, "S2", "2025-09-01", null)))
                .isEqualTo(runsUntil("2029-02-27"));
    }

    @Test
    void leaveCountsOnTheDaysOnWhichItIsStatedOfEveryPost() {
        Someone oneOnly = ofTwoSchools()
                .stated(ToldKind.FULL_TIME, "S1", "2024-02-29", null)
                .stated(ToldKind.LEAVE, "S1", "2024-02-20", "2024-03-31");
        assertThat(time(oneOnly)).isEqualTo(runsUntil("2027-02-27"));
        assertThat(time(oneOnly.stated(ToldKind.LEAVE, "S2", "2024-03-31", "2024-04-30")))
                .isEqualTo(runsUntil("2027-02-28"));
    }

    @Test
    void daysOfLeaveThatOverlapCountOnceOverTheEndsOfMonths() {
        assertThat(time(someone()
                        .inPost("TA", "S1", "LA", "2024-02-29", null)
                        .stated(ToldKind.FULL_TIME, "S1", "2024-02-29", null)
                        .stated(ToldKind.LEAVE, "S1", "2024-02-28", "2024-03-01")
                        .stated(ToldKind.LEAVE, "S1", "2024-03-01", "2024-03-02")))
                .isEqualTo(runsUntil("2027-03-02"));
    }
}
