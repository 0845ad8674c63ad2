package cofrestr.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.matching.Match.Candidate;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of mechanisms.md, "Statement and entry" and "Roster", as the matcher keeps them. */
class JudgeCandidateTest {
    private static final RegisterNumber NUMBER = RegisterNumber.ofBody(2_345_678);
    private static final RegisterNumber OTHER_NUMBER = RegisterNumber.ofBody(3_456_789);
    private static final LocalDate BIRTH = LocalDate.parse("1988-03-14");
    private static final LocalDate OTHER_BIRTH = LocalDate.parse("1988-03-15");
    private static final String NI = "hash-1";
    private static final String OTHER_NI = "hash-2";

    @Test
    void registerNumberAndBirthDateAreCertain() {
        assertThat(bandOf(query("Another", "Name", BIRTH, NUMBER), null)).isEqualTo(Band.CERTAIN);
        assertThat(bandOf(query("Siân", "Tŷ-Du", BIRTH, NUMBER), NI)).isEqualTo(Band.CERTAIN);
    }

    @Test
    void nationalInsuranceNumberBirthDateAndNameAreCertain() {
        assertThat(bandOf(query("sian", "TY DU", BIRTH, null), NI)).isEqualTo(Band.PROBABLE);
        assertThat(bandOf(query("SIAN", "TyDu", BIRTH, null), NI)).isEqualTo(Band.CERTAIN);
    }

    @Test
    void aFormerNameIsAsGoodAsACurrentOneForThat() {
        assertThat(bandOf(query("Siân", "Before", BIRTH, null), NI)).isEqualTo(Band.CERTAIN);
        assertThat(bandOf(query("Siân", "Maiden", BIRTH, null), NI)).isEqualTo(Band.CERTAIN);
    }

    @Test
    void nameAndBirthDateAloneAreNeverCertain() {
        Candidate judged = judge(query("Siân", "Tŷ-Du", BIRTH, null), null);
        assertThat(judged.band()).isEqualTo(Band.PROBABLE);
        assertThat(judged.score()).isEqualByComparingTo("26");
        assertThat(judged.evidence())
                .extracting(one -> one.field() + " " + one.comparison())
                .containsExactly("REGISTER_NUMBER MISSING", "NI_NUMBER MISSING", "DATE_OF_BIRTH AGREES", "NAME AGREES");
    }

    @Test
    void twoDifferentNationalInsuranceNumbersAreNeverCertainWhateverElseAgrees() {
        assertThat(bandOf(query("Siân", "Tŷ-Du", BIRTH, NUMBER), OTHER_NI)).isEqualTo(Band.PROBABLE);
        assertThat(bandOf(query("Siân", "Tŷ-Du", BIRTH, null), OTHER_NI)).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void aTwinIsNotHerSister() {
        assertThat(bandOf(query("Mair", "Tŷ-Du", BIRTH, null), NI)).isEqualTo(Band.PROBABLE);
        assertThat(bandOf(query("Mair", "Tŷ-Du", BIRTH, null), null)).isEqualTo(Band.NONE);
    }

    @Test
    void anotherRegisterNumberIsNeverCertain() {
        assertThat(bandOf(query("Siân", "Tŷ-Du", BIRTH, OTHER_NUMBER), NI)).isEqualTo(Band.PROBABLE);
        assertThat(bandOf(query("Siân", "Tŷ-Du", BIRTH, OTHER_NUMBER), null)).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void aNumberAloneIsWorthALook() {
        assertThat(bandOf(query("Another", "Name", OTHER_BIRTH, NUMBER), null)).isEqualTo(Band.POSSIBLE);
        assertThat(bandOf(query("Another", "Name", OTHER_BIRTH, null), NI)).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void twoWhoWouldBothBeCertainAreNeither() {
        Candidate one = judge(query("Siân", "Tŷ-Du", BIRTH, null), NI);
        Candidate two =
                new Candidate(OTHER_NUMBER.value(), one.band(), one.score().subtract(BigDecimal.ONE), one.evidence());
        Match match = Match.among(List.of(two, one), 1, false, false);
        assertThat(match.band()).isEqualTo(Band.PROBABLE);
        assertThat(match.registerNumber()).isNull();
        assertThat(match.candidates())
                .extracting(Candidate::registerNumber)
                .containsExactly(one.registerNumber(), two.registerNumber());
    }

    @Test
    void nobodyIsCertainWhileOthersWhoCouldBeWereNotLookedAt() {
        Candidate one = judge(query("Siân", "Tŷ-Du", BIRTH, null), NI);
        assertThat(Match.among(List.of(one), 1, true, true).band()).isEqualTo(Band.PROBABLE);
        assertThat(Match.among(List.of(one), 1, true, false).band()).isEqualTo(Band.CERTAIN);
    }

    @Test
    void amongEqualsNobodyStandsOut() {
        Candidate one = judge(query("Siân", "Tŷ-Du", BIRTH, null), null);
        Candidate two = new Candidate(OTHER_NUMBER.value(), one.band(), one.score(), one.evidence());
        assertThat(Match.among(List.of(one, two), 1, false, false).registerNumber())
                .isNull();
        assertThat(Match.among(List.of(one), 1, false, false).registerNumber()).isEqualTo(one.registerNumber());
    }

    @Test
    void rulesThatLackAWeightAreNoRules() {
        assertThatThrownBy(() -> new MatchRules(2, 20, Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The two limits hold even under rules that call everybody certain. */
    @Property(tries = 1000)
    void noVersionOfTheRulesCanMakeWhatIsForbiddenCertain(
            @ForAll boolean sameNumber, @ForAll boolean sameName, @ForAll Ni ni, @ForAll boolean sameBirth) {
        Assume.that(ni == Ni.OTHER || (!sameNumber && ni != Ni.SAME));
        MatchRules everybody = new MatchRules(
                9, 20, FirstRules.RULES.weights(), List.of(new MatchRules.Row(1, Band.CERTAIN, null, Map.of())));
        MatchQuery query = query(
                sameName ? "Siân" : "Another", "Tŷ-Du", sameBirth ? BIRTH : OTHER_BIRTH, sameNumber ? NUMBER : null);
        assertThat(new JudgeCandidate(everybody)
                        .judge(Sought.of(query, ni.hash), known())
                        .band())
                .isEqualTo(Band.PROBABLE);
    }

    enum Ni {
        SAME(NI),
        OTHER(OTHER_NI),
        NONE(null);

        private final @Nullable String hash;

        Ni(@Nullable String hash) {
            this.hash = hash;
        }
    }

    @Test
    void nothingThatHoldsAPersonSaysSoInWords() {
        MatchQuery query = query("Siân", "Tŷ-Du", BIRTH, NUMBER);
        assertThat(query + " " + Sought.of(query, NI) + " " + known() + " "
                        + NiNumber.parse("QQ123456C").orElseThrow())
                .doesNotContain("Siân", "sian", "1988", NUMBER.value(), NI, "QQ123456C");
    }

    private static Band bandOf(MatchQuery query, @Nullable String ni) {
        return judge(query, ni).band();
    }

    private static Candidate judge(MatchQuery query, @Nullable String ni) {
        return new JudgeCandidate(FirstRules.RULES).judge(Sought.of(query, ni), known());
    }

    private static MatchQuery query(String given, String family, LocalDate birth, @Nullable RegisterNumber number) {
        return new MatchQuery(given, family, null, birth, null, number);
    }

    private static KnownPerson known() {
        return new KnownPerson(
                NUMBER.value(),
                Set.of(NUMBER.value()),
                Set.of(BIRTH.toString()),
                new HashSet<>(Set.of(NI)),
                List.of(name("Before", false), name("Tŷ-Du", true)),
                Set.of("Maiden"));
    }

    private static KnownPerson.Name name(String family, boolean current) {
        return new KnownPerson.Name("Siân", family, FoldedName.of("Siân", family), current);
    }
}
