package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody in a school applies, is registered, and the fee is deducted and remitted: a day of several desks. */
@ExtendWith(RealStack.class)
class AppliedAndPaidTest {
    private static final String JSON = "application/json";

    private final Register register;
    private final Caller cardiff;
    private final Caller desk;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final int year = today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();

    AppliedAndPaidTest(Register register) {
        this.register = register;
        this.cardiff = register.as(Register.CARDIFF).patiently();
        this.desk = register.as(Register.REGISTRAR).patiently();
    }

    @Test
    void fromTheStaffListToTheLedger() {
        String school = register.newSchool(9681);
        StaffList.of("Apply", 2, school).committedBy(cardiff, school);
        JsonNode person = post(school);
        String number = person.path("registerNumber").asText();
        assertThat(person.path("registration").asText()).isEqualTo("NOT_REGISTERED");

        String application = applied(number);
        Reply granted = step(application, "POST", "/decision", Map.of("outcome", "GRANT"))
                .is(200);
        assertThat(granted.json().path("state").asText()).isEqualTo("GRANTED");
        step(application, "POST", "/decision", Map.of("outcome", "GRANT")).is(409);
        assertThat(post(school).path("registration").asText()).isEqualTo("REGISTERED");
        assertThat(cardiff.get("/v1/organisations/" + school + "/notices")
                        .is(200)
                        .body())
                .contains("APPLICATION_GRANTED_TO_EMPLOYER");

        enterSchedule();
        desk.post(
                        "/v1/payment-notices",
                        JSON,
                        Json.oneLine(
                                Map.of("year", year, "notificationDate", today.toString(), "organisation", school)))
                .is(201);
        JsonNode notice = cardiff.get("/v1/payment-notices?organisation=" + school + "&year=" + year)
                .is(200)
                .json()
                .at("/items/0");
        assertThat(notice.path("registerNumber").asText()).isEqualTo(number);
        assertThat(notice.path("amount").asText()).isEqualTo("15.00");

        Reply remitted = cardiff.post(
                        "/v1/remittances?organisation=" + school + "&year=" + year + "&deductedOn=" + today
                                + "&total=15.00&reference=Invented-1",
                        "text/csv; charset=UTF-8",
                        "registerNumber,dateOfBirth,staffId,amount\n" + number + "," + StaffList.birth("Apply", 1)
                                + ",Apply-1,15.00\n")
                .is(201);
        String lines = "/v1/remittances/" + remitted.json().path("id").asText() + "/lines";
        assertThat(cardiff.get(lines).is(200).json().at("/items/0/outcome").asText())
                .isEqualTo("MATCHED");
        JsonNode ledger =
                desk.get("/v1/practitioners/" + number + "/fees").is(200).json();
        assertThat(new BigDecimal(ledger.at("/balances/0/balance").asText())).isZero();
    }

    private JsonNode post(String school) {
        return register.people(Register.CARDIFF, school).posts().stream()
                .filter(post -> post.path("staffId").asText().equals("Apply-1"))
                .findFirst()
                .orElseThrow();
    }

    /** Entered at the desk, everything answered with no, identity seen. */
    private String applied(String number) {
        Reply begun = desk.post(
                        "/v1/applications",
                        JSON,
                        Json.oneLine(Map.of("category", "SCHOOL_LEARNING_SUPPORT_WORKER", "registerNumber", number)))
                .is(201);
        String application = "/v1/applications/" + begun.json().path("id").asText();
        List<Map<String, Object>> answers = Stream.of("BARRED", "INELIGIBLE", "CONVICTED", "DISMISSED", "OTHER")
                .map(question -> Map.<String, Object>of("question", question, "yes", false))
                .toList();
        step(application, "PUT", "/declaration", Map.of("answers", answers)).is(200);
        step(application, "POST", "/identity-evidence", Map.of("document", "PASSPORT", "seenOn", today.toString()))
                .is(200);
        Reply submitted = step(application, "POST", "/submission", Map.of()).is(200);
        assertThat(submitted.json().path("state").asText()).isEqualTo("SUBMITTED");
        return application;
    }

    /** One step, of the version that the desk sees. */
    private Reply step(String application, String method, String what, Map<String, ?> body) {
        String seen = desk.get(application).is(200).header("ETag");
        boolean empty = body.isEmpty();
        return desk.sending("If-Match", seen)
                .send(
                        method,
                        application + what,
                        empty ? null : JSON,
                        empty ? new byte[0] : Json.oneLine(body).getBytes(UTF_8));
    }

    private void enterSchedule() {
        Map<String, String> category = Map.of(
                "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                "statutoryFee", "46.00",
                "subsidy", "30.00",
                "councilContribution", "1.00",
                "legalBasis", "SI 2017/92",
                "source", "invented for a journey");
        desk.put(
                        "/v1/fee-schedules/" + year,
                        JSON,
                        Json.oneLine(Map.of("categories", List.of(category), "otherFees", List.of()))
                                .getBytes(UTF_8))
                .is(200);
    }
}
