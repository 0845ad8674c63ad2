package cofrestr.registry.workforce;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of people counted for cpd-service by what the register holds of them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CharacteristicsTest {
    private static final String CPD = Tokens.service("cpd-service");

    @Inject
    Jdbi jdbi;

    private List<String> numbers = List.of();

    @BeforeEach
    void threePeople() {
        String school = newSchool();
        String word = RegistryClient.wordOf(school);
        RegistryClient.commit(RegistryClient.sendText(school, "2026-11-22", """
                staffId,givenNames,familyName,dateOfBirth,sex,organisation,roleProfile,startDate,ethnicity,disability
                %1$s-1,Monitored%2$s,Invented,1961-01-01,FEMALE,%1$s,TEACHING_ASSISTANT_1,2020-01-01,E1,D1
                %1$s-2,Otherwise%2$s,Dychmygol,1972-05-06,FEMALE,%1$s,TEACHING_ASSISTANT_1,2020-01-01,E1,
                %1$s-3,Nobody%2$s,Unsaid,1983-09-10,MALE,%1$s,TEACHING_ASSISTANT_1,2020-01-01,,
                """.formatted(school, word)));
        numbers = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> number(school + "-" + i))
                .toList();
    }

    private String number(String staff) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select p.register_number from employment e join practitioner p on p.id = e.practitioner_id where e.staff_id = :id
                        """).bind("id", staff).mapTo(String.class).first());
    }

    private ValidatableResponse count(String by, Map<String, List<String>> lists) {
        return as(CPD).contentType("application/json")
                .body(Map.of("by", by, "day", "2026-11-22", "lists", lists))
                .post("/v1/workforce/characteristics")
                .then();
    }

    private List<String> counted(String by, Map<String, List<String>> lists) {
        List<Map<String, Object>> counts =
                count(by, lists).statusCode(200).extract().path("counts");
        return counts.stream()
                .map(one -> one.get("list") + " " + one.get("value") + " " + one.get("people"))
                .toList();
    }

    @Test
    void eachListIsCountedByWhatTheRegisterHolds() {
        Map<String, List<String>> lists =
                Map.of("PEOPLE", numbers, "TRAINED", numbers.subList(0, 1), "OFFERED", List.of());
        assertThat(counted("SEX", lists)).containsExactly("PEOPLE FEMALE 2", "PEOPLE MALE 1", "TRAINED FEMALE 1");
        assertThat(counted("RACIAL_GROUP", lists)).containsExactly("PEOPLE E1 2", "PEOPLE UNKNOWN 1", "TRAINED E1 1");
        assertThat(counted("DISABILITY", lists)).containsExactly("PEOPLE D1 1", "PEOPLE UNKNOWN 2", "TRAINED D1 1");
    }

    @Test
    void whatThePersonSaysStandsBeforeWhatAnEmployerStates() {
        jdbi.useHandle(handle -> handle.execute("""
                insert into particular (practitioner_id, kind, valid, value, source_kind, source, recorded_from)
                select id, 'RACIAL_GROUP', '[2026-01-01,)', '"Said by oneself"', 'PERSON', 'test', now() from practitioner where register_number = ?
                """, numbers.getFirst()));
        assertThat(counted("RACIAL_GROUP", Map.of("PEOPLE", numbers)))
                .containsExactly("PEOPLE E1 1", "PEOPLE Said by oneself 1", "PEOPLE UNKNOWN 1");
    }

    @Test
    void whatASingleMessageSaidStandsAgainstTheList() {
        jdbi.useHandle(handle -> handle.execute("""
                update statement set stands = stated || '{"ethnicity": "E2"}'
                 where superseded_at is null and practitioner_id = (select id from practitioner where register_number = ?)
                """, numbers.getFirst()));
        assertThat(counted("RACIAL_GROUP", Map.of("PEOPLE", numbers)))
                .containsExactly("PEOPLE E1 1", "PEOPLE E2 1", "PEOPLE UNKNOWN 1");
    }

    @Test
    void aPersonOfTwoNumbersCountsOnceAndANumberThatNobodyHasNowhere() {
        String old = RegisterNumber.ofBody(9_876_541).value();
        String nobody = RegisterNumber.ofBody(9_876_542).value();
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", old, numbers.getFirst()));
        try {
            assertThat(counted("SEX", Map.of("PEOPLE", List.of(old, numbers.getFirst(), nobody))))
                    .containsExactly("PEOPLE FEMALE 1");
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", old));
        }
    }

    @Test
    void aListIsBoundedAndItsNumbersAreNumbers() {
        count("SEX", Map.of("PEOPLE", List.of("not a number"))).statusCode(400);
        count(
                        "SEX",
                        Map.of(
                                "PEOPLE",
                                IntStream.range(0, 10_001)
                                        .mapToObj(_ -> numbers.getFirst())
                                        .toList()))
                .statusCode(400)
                .body("errors.code", contains("FIELD_INVALID"));
        count("AGE", Map.of("PEOPLE", numbers)).statusCode(400);
    }
}
