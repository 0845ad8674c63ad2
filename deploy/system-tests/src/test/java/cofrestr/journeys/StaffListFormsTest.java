package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same staff list in the forms in which schools' systems write it. */
@ExtendWith(RealStack.class)
class StaffListFormsTest {

    private static final int PEOPLE = 300;

    private final Register register;

    StaffListFormsTest(Register register) {
        this.register = register;
    }

    @Test
    void threeHundredPeopleOfASchoolAreOnePlanInEveryFormAndAreUnchangedTheSecondTime() {
        Caller school = register.as(Register.CARDIFF);
        String code = register.newSchool(9102);
        StaffList list = StaffList.of("F", PEOPLE, code);
        Map<String, String> hashes = new LinkedHashMap<>();
        forms(list).forEach((form, content) -> {
            Reply plan = send(school, code, form, content);
            assertThat(plan.json().at("/counts/starters").asInt()).as(form).isEqualTo(PEOPLE);
            hashes.put(form, plan.json().path("planHash").asText());
        });
        assertThat(hashes).hasSize(9);
        assertThat(hashes.values().stream().distinct()).as(hashes.toString()).hasSize(1);
        assertThat(register.people(Register.CARDIFF, code).count())
                .as("planning changes nothing")
                .isZero();

        list.committedBy(school, code);
        People people = register.people(Register.CARDIFF, code);
        assertThat(people.numbers()).hasSize(PEOPLE).doesNotHaveDuplicates();

        Reply again = send(school, code, "text/csv", list.csv());
        assertNothingNew(again.json().path("counts"), PEOPLE);
        assertThat(StaffList.commit(school, again).is(202).json().path("state").asText())
                .isEqualTo("COMMITTED");
        assertThat(register.people(Register.CARDIFF, code).posts()).containsExactlyInAnyOrderElementsOf(people.posts());
    }

    @Test
    void anotherPersonInTheListIsAnotherPlan() {
        Caller sender = register.as(Register.CARDIFF);
        String school = register.newSchool(9101);
        String one = StaffList.of("G", 3, school)
                .sentBy(sender, school)
                .json()
                .path("planHash")
                .asText();
        String other = StaffList.of("G", 4, school)
                .sentBy(sender, school)
                .json()
                .path("planHash")
                .asText();
        assertThat(other).isNotEmpty().isNotEqualTo(one);
    }

    static void assertNothingNew(JsonNode counts, int people) {
        assertThat(counts.path("unchanged").asInt()).as(counts.toString()).isEqualTo(people);
        for (String kind :
                new String[] {"starters", "leavers", "movers", "changed", "held", "referred", "unreadable"}) {
            assertThat(counts.path(kind).asInt(-1)).as(kind + " in " + counts).isZero();
        }
    }

    private static Reply send(Caller sender, String code, String form, byte[] content) {
        String type = form.equals("NDJSON") ? "application/x-ndjson" : "text/csv";
        // A plan that takes longer than a caller is kept waiting is read where it comes to be.
        return StaffList.after(
                "READING", sender, StaffList.send(sender, code, type, content).is(202));
    }

    private static Map<String, byte[]> forms(StaffList list) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        Map.of("commas", ",", "semicolons", ";", "tabs", "\t").forEach((name, delimiter) -> {
            String csv = list.csv(delimiter, "\n");
            forms.put(name, csv.getBytes(UTF_8));
            forms.put(name + " after a byte order mark", ("\uFEFF" + csv).getBytes(UTF_8));
        });
        forms.put("commas and CRLF", list.csv(",", "\r\n").getBytes(UTF_8));
        forms.put("semicolons and CRLF after a byte order mark", ("\uFEFF" + list.csv(";", "\r\n")).getBytes(UTF_8));
        forms.put("NDJSON", list.ndjson().getBytes(UTF_8));
        return forms;
    }
}
