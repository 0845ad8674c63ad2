package cofrestr.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the second version of the rules, as it stands in the database, says of likenesses that people argue about. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SecondRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final String BORN = "1988-03-04";
    private static final String NI = "QQ123456A";
    private static final RegisterNumber NUMBER = RegisterNumber.ofBody(2_345_678);

    @Inject
    RulesInForce inForce;

    @Test
    void everyWayOfComparingHasAWeight() {
        MatchRules rules = inForce.on(DAY);
        assertThat(rules.version()).isEqualTo(2);
        assertThat(rules.fields())
                .containsExactlyInAnyOrder(
                        MatchField.REGISTER_NUMBER,
                        MatchField.NI_NUMBER,
                        MatchField.DATE_OF_BIRTH,
                        MatchField.GIVEN_NAMES,
                        MatchField.FAMILY_NAME);
        rules.weights()
                .forEach((field, ways) -> assertThat(ways.keySet())
                        .as(field.toString())
                        .containsExactlyInAnyOrderElementsOf(field.comparisons()));
        assertThat(rules.blockLimits()).containsKeys(Block.BIRTH_DATE, Block.NAMES_AND_YEAR, Block.NAMES_AND_DAY);
    }

    @Test
    void aSlipWithTheNumberIsCertain() {
        assertThat(band("Elizabeth", "Tŷ-Du", BORN, NI)).isEqualTo(Band.CERTAIN);
        assertThat(band("LIZ", "TY DU", BORN, NI)).isEqualTo(Band.CERTAIN);
        assertThat(band("Elizabeth", "T?-Du", BORN, NI)).isEqualTo(Band.CERTAIN);
        assertThat(band("Tŷ-Du", "Elizabeth", BORN, NI)).isEqualTo(Band.CERTAIN);
    }

    @Test
    void withoutANumberNobodyIsCertain() {
        assertThat(band("Elizabeth", "Tŷ-Du", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizabeth Mair", "TyDu", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Betsan", "TÅ·-Du", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("E", "Tŷ-Du", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizbaeth", "Tŷ-Ddu", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Tŷ-Du", "Elizabeth", BORN, null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizabeth", "Tŷ-Du", "1988-04-03", null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizabeth", "Tŷ-Du", "1988-03-05", null)).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizabeth", "Tŷ-Du", "1998-03-04", null)).isEqualTo(Band.PROBABLE);
    }

    @Test
    void particlesAreNoPartOfAName() {
        assertThat(judge(query("Owain", "Hywel", BORN, null), person("Owain", "ap Hywel"))
                        .band())
                .isEqualTo(Band.PROBABLE);
        assertThat(judge(query("Owain ap", "Hywel", BORN, null), person("Owain", "ap Hywel"))
                        .band())
                .isEqualTo(Band.PROBABLE);
        assertThat(judge(query("Nest", "ferch Hywel", BORN, NI), person("Nest", "Hywel"))
                        .band())
                .isEqualTo(Band.CERTAIN);
    }

    @Test
    void twinsAreTwo() {
        assertThat(band("Mair", "Tŷ-Du", BORN, null)).isEqualTo(Band.NONE);
        assertThat(band("Mair", "Tŷ-Du", BORN, "QQ123457A")).isEqualTo(Band.NONE);
        assertThat(band("Mair", "Tŷ-Du", BORN, NI)).isEqualTo(Band.PROBABLE);
    }

    @Test
    void namesakesAndParentsAreOthers() {
        assertThat(band("Elizabeth", "Tŷ-Du", "1962-07-19", null)).isEqualTo(Band.NONE);
        assertThat(band("Elizabeth", "Tŷ-Du", "1962-07-19", "QQ777777B")).isEqualTo(Band.NONE);
        assertThat(band("Elizabeth", "Tŷ-Du", BORN, "QQ777777B")).isEqualTo(Band.PROBABLE);
    }

    @Test
    void aNearMissOfANumberIsNeverCertain() {
        assertThat(band("Elizabeth", "Tŷ-Du", BORN, "QQ123457A")).isEqualTo(Band.PROBABLE);
        assertThat(band("Elizabeth", "Tŷ-Du", BORN, "QQ213456A")).isEqualTo(Band.PROBABLE);
        MatchQuery numbered =
                new MatchQuery("Elizabeth", "Tŷ-Du", null, LocalDate.parse(BORN), new NiNumber("QQ123457A"), NUMBER);
        assertThat(judge(numbered, person("Elizabeth", "Tŷ-Du")).band()).isEqualTo(Band.PROBABLE);
    }

    @Test
    void aBirthDateIsComparedSlipBySlip() {
        Set<String> known = Set.of("1988-03-04");
        assertThat(List.of("1988-03-04", "1988-04-03", "1988-03-05", "1988-03-40", "1987-03-04", "1989-12-24"))
                .extracting(sought -> CompareNumbers.birth(sought, known))
                .containsExactly(
                        Comparison.AGREES,
                        Comparison.DAY_MONTH_SWAPPED,
                        Comparison.ONE_DIGIT_DIFFERS,
                        Comparison.DIGITS_SWAPPED,
                        Comparison.ONE_DIGIT_DIFFERS,
                        Comparison.DIFFERS);
        assertThat(CompareNumbers.birth("1990-01-01", Set.of("1989-01-01"))).isEqualTo(Comparison.YEAR_NEAR);
    }

    private Band band(String given, String family, String born, @Nullable String ni) {
        return judge(query(given, family, born, ni), person("Elizabeth", "Tŷ-Du"))
                .band();
    }

    private Match.Candidate judge(MatchQuery query, KnownPerson known) {
        String ni = query.niNumber() == null ? null : query.niNumber().value();
        return new JudgeCandidate(inForce.on(DAY)).judge(Sought.of(query, ni), known);
    }

    private static MatchQuery query(String given, String family, String born, @Nullable String ni) {
        return new MatchQuery(given, family, null, LocalDate.parse(born), ni == null ? null : new NiNumber(ni), null);
    }

    /** The National Insurance number stands for its hash. */
    private static KnownPerson person(String given, String family) {
        return new KnownPerson(
                NUMBER.value(),
                Set.of(NUMBER.value()),
                Set.of(BORN),
                Set.of(NI),
                List.of(new KnownPerson.Name(given, family, FoldedName.of(given, family), true)),
                Set.of(),
                Set.of(new NiNumber(NI)));
    }
}
