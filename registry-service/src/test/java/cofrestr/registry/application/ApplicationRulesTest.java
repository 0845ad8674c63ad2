package cofrestr.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of applications that need no database. */
class ApplicationRulesTest {
    private static final ApplicationRule PERIODS = new ApplicationRule(5, 12, 28);
    private static final CommitteeRule COMMITTEE = new CommitteeRule(3, 1, 1, true);

    /** SI 2015/140 reg 5: no other application in the category for twelve months. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2027-11-22",
        "2027-02-28, 2028-02-28",
        "2028-02-29, 2029-02-28",
        "2027-02-27, 2028-02-27",
        "2026-12-31, 2027-12-31"
    })
    void theBarEndsOnTheSameDayOfTheNextYear(LocalDate refused, LocalDate last) {
        assertThat(PERIODS.barredUntil(refused)).isEqualTo(last);
    }

    /** 2014 Act s11: within 28 days of notice; the day of notice does not count. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-12-20",
        "2026-12-31, 2027-01-28",
        "2027-02-01, 2027-03-01",
        "2028-02-01, 2028-02-29",
        "2028-02-02, 2028-03-01",
        "2027-03-15, 2027-04-12"
    })
    void theAppealMayBeMadeUntilTheTwentyEighthDayAfterNotice(LocalDate notice, LocalDate last) {
        assertThat(PERIODS.appealUntil(notice)).isEqualTo(last);
    }

    @Test
    void aProtectedConvictionIsDroppedAndTheAnswerIsANo() {
        var stated = new Declaration.Stated("CONVICTED", true, null, List.of(particular("protected matter", true)));
        assertThat(Declaration.keep(stated)).isEqualTo(new Declaration.Kept("CONVICTED", false, List.of()));
        assertThat(Declaration.dropped(stated)).isEqualTo(new Declaration.Dropped("CONVICTED", 1, true));
    }

    @Test
    void whatIsNotProtectedStaysBesideWhatIs() {
        var stated = new Declaration.Stated(
                "CONVICTED",
                true,
                false,
                List.of(particular("protected matter", true), particular("open matter", null)));
        assertThat(Declaration.keep(stated)).isEqualTo(new Declaration.Kept("CONVICTED", true, List.of("open matter")));
        assertThat(Declaration.dropped(stated)).isEqualTo(new Declaration.Dropped("CONVICTED", 1, false));
    }

    @Test
    void anAnswerThatIsProtectedAsAWholeIsANo() {
        var stated = new Declaration.Stated("CONVICTED", true, true, List.of(particular("protected matter", null)));
        assertThat(Declaration.keep(stated).yes()).isFalse();
        assertThat(Declaration.dropped(stated)).isEqualTo(new Declaration.Dropped("CONVICTED", 1, true));
    }

    @Test
    void aYesWithoutParticularsIsAYes() {
        assertThat(Declaration.keep(new Declaration.Stated("OTHER", true, null, null)))
                .isEqualTo(new Declaration.Kept("OTHER", true, List.of()));
    }

    @Test
    void threeMembersWithARegistrantALayPersonAndALegalAdviserMayDecide() {
        assertThatCode(() -> COMMITTEE.refuseInquorate(committee("Adviser", "REGISTRANT", "LAY", "OTHER")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT,LAY", "REGISTRANT,OTHER,OTHER", "LAY,LAY,OTHER"})
    void aCommitteeThatIsTooSmallOrLacksARegistrantOrALayPersonMayNot(String kinds) {
        assertThatThrownBy(() -> COMMITTEE.refuseInquorate(committee("Adviser", kinds.split(","))))
                .isInstanceOf(Problem.class)
                .hasMessage("COMMITTEE_NOT_QUORATE");
    }

    @Test
    void aCommitteeWithoutALegalAdviserMayNot() {
        assertThatThrownBy(() -> COMMITTEE.refuseInquorate(committee(" ", "REGISTRANT", "LAY", "OTHER")))
                .hasMessage("COMMITTEE_NOT_QUORATE");
    }

    @Test
    void nobodySitsTwice() {
        var twice = new CommitteeMember("Same", CommitteeMember.Kind.LAY);
        var registrant = new CommitteeMember("Other", CommitteeMember.Kind.REGISTRANT);
        assertThatThrownBy(() ->
                        COMMITTEE.refuseInquorate(new Meeting(List.of(twice, twice, registrant), "Adviser", null)))
                .hasMessage("COMMITTEE_NOT_QUORATE");
    }

    @Test
    void theTypeOfAFileIsToldByItsContent() {
        assertThat(FileType.of("%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileType.PDF);
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains(FileType.JPEG);
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(FileType.PNG);
        assertThat(FileType.of("<html>%PDF-".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
    }

    private static Declaration.StatedParticular particular(String text, @Nullable Boolean isProtected) {
        return new Declaration.StatedParticular(text, isProtected);
    }

    private static Meeting committee(String adviser, String... kinds) {
        List<CommitteeMember> members = new ArrayList<>();
        for (String kind : kinds) {
            members.add(new CommitteeMember("Member " + members.size(), CommitteeMember.Kind.valueOf(kind)));
        }
        return new Meeting(members, adviser, null);
    }
}
