package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order from the committee to the front door: two caseworkers, employers, the public, a court. */
@ExtendWith(RealStack.class)
class OrderTest {
    private static final String JSON = "application/json";

    private final Register register;

    OrderTest(Register register) {
        this.register = register;
    }

    @Test
    void aSuspensionIsSeenByEverybodyAsFarAsItConcernsThemAndGoneWhenACourtQuashesIt() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        Caller cardiff = register.as(Register.CARDIFF).patiently();
        String school = register.newSchool(9680);
        StaffList.of("Order", 3, school).committedBy(cardiff, school);
        register(school, today);
        var person = register.people(Register.CARDIFF, school).posts().stream()
                .filter(post -> post.path("staffId").asText().equals("Order-1"))
                .findFirst()
                .orElseThrow();
        String number = person.path("registerNumber").asText();
        String name = person.path("givenNames").asText() + " "
                + person.path("familyName").asText();

        Caller one = register.as("caseworker-desk").patiently();
        Caller two = register.as("second-caseworker").patiently();
        Reply proposed = post(
                one,
                "/v1/practitioners/" + number + "/orders",
                Map.of(
                        "kind",
                        "SUSPENSION",
                        "grounds",
                        List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT"),
                        "madeOn",
                        today,
                        "effectiveOn",
                        today,
                        "length",
                        "P6M",
                        "conductEn",
                        "Invented conduct " + number,
                        "conductCy",
                        "Ymddygiad dychmygol " + number));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String order = "/v1/orders/" + proposed.json().path("id").asText();
        assertThat(standing(school, number)).isEqualTo("REGISTERED");
        assertThat(publicly(name)).contains(name);
        assertThat(post(one, order + "/confirmation", Map.of())
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("FOUR_EYES");

        assertThat(post(two, order + "/confirmation", Map.of()).status()).isEqualTo(200);
        assertThat(standing(school, number)).isEqualTo("INELIGIBLE");
        assertThat(publicly(name)).doesNotContain(name);
        assertThat(published()).contains("Invented conduct " + number);
        assertThat(cardiff.get("/v1/organisations/" + school + "/notices").body())
                .contains(number);

        Map<String, String> quashed = Map.of("decision", "QUASHED", "on", today, "authority", "High Court, invented");
        assertThat(post(one, order + "/decisions", quashed).status()).isEqualTo(200);
        assertThat(standing(school, number)).isEqualTo("REGISTERED");
        assertThat(publicly(name)).contains(name);
        assertThat(published()).doesNotContain(number);
    }

    private void register(String school, String today) {
        Reply done = post(
                register.as(Register.REGISTRAR).patiently(),
                "/v1/bulk-registrations",
                Map.of(
                        "category",
                        "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation",
                        school,
                        "effectiveOn",
                        today,
                        "legalBasis",
                        "SI 2015/140 reg 8"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private String standing(String school, String number) {
        return register.people(Register.CARDIFF, school).posts().stream()
                .filter(post -> post.path("registerNumber").asText().equals(number))
                .map(post -> post.path("registration").asText())
                .findFirst()
                .orElseThrow();
    }

    private String publicly(String name) {
        return post(register.asNobody().patiently(), "/v1/public-register", Map.of("name", name))
                .body();
    }

    private String published() {
        return register.asNobody()
                .patiently()
                .get("/v1/published-orders?limit=500")
                .body();
    }

    private static Reply post(Caller caller, String path, Map<String, ?> body) {
        return caller.post(path, JSON, Json.oneLine(body));
    }
}
