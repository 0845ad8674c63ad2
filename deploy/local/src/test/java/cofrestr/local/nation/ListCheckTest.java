package cofrestr.local.nation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCheckTest {

    private static final Nation NATION = Nation.of(3, 4000);
    private final AuthorityList list = NATION.round(1).values().stream()
            .filter(each -> each.count(Kind.HELD) > 0 && each.count(Kind.REFERRED) > 0)
            .findFirst()
            .orElseThrow();
    private final ListCheck check = new ListCheck(new Alike(NATION.round(1).values()), new Resembling(NATION.upTo(1)));

    @Test
    void hasNothingAgainstWhatTheTruthExplains() {
        assertThat(check.complaints(list, outcome(counts(), list.held(), referred())))
                .isEmpty();
    }

    @Test
    void hasNothingAgainstTheSameListOnceMore() {
        ObjectNode counts = counts().put("starters", 0).put("unchanged", list.count(Kind.STARTER));
        assertThat(check.complaints(list, outcome(counts, list.held(), referred())))
                .isEmpty();
    }

    @Test
    void namesEveryRowThatIsHeldOrReferredWithoutReason() {
        Set<String> held = new HashSet<>(list.held());
        held.add("N1/ STAFF_ID_REPEATED");
        Set<String> referred = new HashSet<>(referred());
        referred.add("N2/");
        assertThat(check.complaints(list, outcome(counts(), held, referred)))
                .anyMatch(complaint -> complaint.contains("held without the truth saying so: [N1/ STAFF_ID_REPEATED]"))
                .anyMatch(complaint -> complaint.contains("referred without the truth saying so: [N2/]"));
    }

    /** Who resembles somebody else may be referred though the truth has a starter; then nobody starts. */
    @Test
    void letsTheRegisterAskAboutThoseWhoResembleSomebody() {
        Resembling resembling = new Resembling(NATION.upTo(1));
        String resembles = list.truths().stream()
                .filter(truth -> truth.kind() == Kind.STARTER && resembling.isTrueOf(truth.row()))
                .map(truth -> truth.row().key())
                .findFirst()
                .orElseThrow();
        Set<String> referred = new HashSet<>(referred());
        referred.add(resembles);
        assertThat(check.complaints(list, outcome(counts(), list.held(), referred)))
                .as("one starter too many")
                .hasSize(1);
        ObjectNode counts = counts().put("starters", list.count(Kind.STARTER) - 1);
        assertThat(check.complaints(list, outcome(counts, list.held(), referred)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1980-03-04, 1980-04-03, true",
        "1980-03-04, 1980-03-05, true",
        "1980-03-12, 1980-03-21, true",
        "1979-03-04, 1980-03-04, true",
        "1980-03-04, 1980-05-06, false",
        "1980-03-04, 1997-03-04, false"
    })
    void knowsASlip(LocalDate one, LocalDate other, boolean slip) {
        assertThat(Resembling.areASlipApart(one, other)).isEqualTo(slip);
    }

    @Test
    void missesRowsThatOughtToBeHeldAndCountsThatDiffer() {
        assertThat(check.complaints(list, outcome(counts().put("starters", 1), Set.of(), referred())))
                .anyMatch(complaint -> complaint.contains("although it says so: [N"))
                .anyMatch(complaint -> complaint.startsWith("the plan counts"));
    }

    private ObjectNode counts() {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        for (Kind kind : Kind.values()) {
            counts.put(kind.counted(), list.count(kind));
        }
        return counts;
    }

    private Set<String> referred() {
        return list.truths().stream()
                .filter(truth -> truth.kind() == Kind.REFERRED)
                .map(truth -> truth.row().key())
                .collect(Collectors.toSet());
    }

    private static Outcome outcome(ObjectNode counts, Set<String> held, Set<String> referred) {
        return new Outcome(counts, held, referred);
    }
}
