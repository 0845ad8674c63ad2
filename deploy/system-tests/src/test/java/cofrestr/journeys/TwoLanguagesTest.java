package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same question asked by a reader of Welsh and a reader of English. */
@ExtendWith(RealStack.class)
class TwoLanguagesTest {

    private final Register register;

    TwoLanguagesTest(Register register) {
        this.register = register;
    }

    @Test
    void refusalsOfTheDoorAndOfEachServiceAreSaidInTheReadersLanguage() {
        Caller employer = register.as(Register.CARDIFF);
        Map<String, Function<Caller, Reply>> refusals = Map.of(
                "no such path", caller -> caller.get("/v1/nothing-here"),
                "bad token", caller -> caller.with("no-token").get("/v1/practitioners"),
                "not in the registry", caller -> caller.get("/v1/organisations/W06999999"),
                "a mistyped number", caller -> caller.get("/v1/practitioners/10034670"),
                "not allowed", caller -> caller.post("/v1/bulk-registrations", "application/json", "{}"),
                "no such profile", caller -> caller.get("/v1/role-profiles/NO_SUCH_PROFILE"),
                "unreadable", caller -> StaffList.send(caller, Register.CARDIFF_CODE, "text/csv", new byte[0]));
        refusals.forEach((what, ask) -> {
            Reply welsh = ask.apply(employer.reading("cy"));
            Reply english = ask.apply(employer.reading("en-GB,en;q=0.8"));
            assertThat(welsh.status()).as(what).isBetween(400, 499).isEqualTo(english.status());
            welsh.refused(welsh.status(), english.code());
            assertDiffer(what, welsh, english, List.of("/title", "/detail"));
        });
    }

    @Test
    void theUseLimitationOfACheckIsSaidInTheReadersLanguage() {
        String number = register.demo().registerNumber();
        String birth = register.as(Register.REGISTRAR)
                .get("/v1/practitioners/" + number)
                .json()
                .path("dateOfBirth")
                .asText();
        String body = Json.oneLine(Map.of("registerNumber", number, "dateOfBirth", birth));
        Caller school = register.as(Register.SCHOOL);
        Reply welsh = school.reading("cy")
                .post("/v1/registration-checks", "application/json", body)
                .is(200);
        Reply english =
                school.post("/v1/registration-checks", "application/json", body).is(200);
        assertDiffer("check", welsh, english, List.of("/useLimitation"));
        assertThat(welsh.json().path("outcome")).isEqualTo(english.json().path("outcome"));
    }

    @Test
    void theReasonOfAnUnusedRowIsSaidInTheReadersLanguage() {
        String school = register.newSchool(9501);
        Caller sender = register.as(Register.CARDIFF);
        String list = StaffList.of("L", 2, school).csv(",", "\n").replace(StaffList.birth("L", 1), "1961-02-31");
        Reply plan =
                StaffList.send(sender, school, "text/csv", list.getBytes(UTF_8)).is(202);
        String welsh =
                sender.reading("cy").get(plan.location() + "/errors").is(200).body();
        String english = sender.get(plan.location() + "/errors").is(200).body();
        assertThat(welsh).contains("L-1").isNotEqualTo(english);
    }

    @Test
    void everyLabelOfReferenceDataIsThereInBothLanguages() {
        Caller anybody = register.as(Register.CARDIFF);
        for (String path :
                List.of("/v1/role-profiles", "/v1/progression-routes", "/v1/reference/registration-categories")) {
            JsonNode items = anybody.get(path).is(200).json().path("items");
            assertThat(items).as(path).isNotEmpty();
            for (JsonNode item : items) {
                JsonNode label = item.has("name") ? item.path("name") : item.path("label");
                assertThat(label.path("cy").asText()).as(item.toString()).isNotBlank();
                assertThat(label.path("en").asText()).as(item.toString()).isNotBlank();
                assertThat(label.path("cy")).as(item.toString()).isNotEqualTo(label.path("en"));
            }
        }
    }

    @Test
    void thePagesOfTheDoorAreInTheReadersLanguage() {
        for (String page : List.of("/", "/docs", "/problems/token-missing")) {
            Reply welsh =
                    register.asNobody().patiently().reading("cy").get(page).is(200);
            Reply english = register.asNobody().patiently().get(page).is(200);
            assertThat(welsh.header("Content-Language")).as(page).isEqualTo("cy");
            assertThat(english.header("Content-Language")).as(page).isEqualTo("en");
            assertThat(welsh.body()).as(page).contains("lang=\"cy\"").isNotEqualTo(english.body());
        }
    }

    @Test
    void theTypeOfEveryProblemIsAnAddressThatAnswers() {
        for (String path : List.of("/v1/nothing-here", "/v1/organisations/W06999999", "/v1/practitioners/10034670")) {
            String type =
                    register.as(Register.CARDIFF).get(path).json().path("type").asText();
            register.asNobody().patiently().get(type).is(200);
        }
    }

    private static void assertDiffer(String what, Reply welsh, Reply english, List<String> fields) {
        assertThat(welsh.header("Content-Language")).as(what).isEqualTo("cy");
        assertThat(english.header("Content-Language")).as(what).isEqualTo("en");
        for (String field : fields) {
            assertThat(welsh.json().at(field).asText())
                    .as(what + field)
                    .isNotBlank()
                    .isNotEqualTo(english.json().at(field).asText());
        }
    }
}
