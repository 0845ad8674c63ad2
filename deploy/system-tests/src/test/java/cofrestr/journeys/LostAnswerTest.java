package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service is killed when it has committed, and before anybody has read its answer: whoever asks again is told it. */
@ExtendWith(RealStack.class)
class LostAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Register register;

    LostAnswerTest(Register register) {
        this.register = register;
    }

    @AfterEach
    void allOfItRuns() {
        register.startAgain();
    }

    @Test
    void anActOfRegistrationIsDoneOnceAndItsFirstAnswerGivenToWhoAsksAgain() throws Exception {
        String school = register.newSchool(9610);
        StaffList.of("La", 12, school).committedBy(register.as(Register.CARDIFF), school);
        String act = Json.oneLine(Map.of(
                "category",
                "SCHOOL_LEARNING_SUPPORT_WORKER",
                "organisation",
                school,
                "effectiveOn",
                StaffList.today(),
                "legalBasis",
                "SI 2015/140 reg 8"));

        Reply again = lostAndAskedAgain("/v1/bulk-registrations", act, 200);

        assertThat(again.json().path("registered").asInt()).isEqualTo(9);
        assertThat(effects("select string_agg(id::text, ' ') from bulk_registration where organisation = ?", school))
                .isEqualTo(again.json().path("id").asText());
        assertThat(effects("""
                        select count(*)::text from registration g join practitioner p on p.id = g.practitioner_id
                          join employment e on e.practitioner_id = p.id where e.organisation = ?""", school)).isEqualTo("9");
    }

    @Test
    void anOrganisationIsRecordedOnceAndItsPlaceTold() throws Exception {
        String school = Json.oneLine(Map.of(
                "code", "6819611",
                "kind", "SCHOOL",
                "nameEn", "Invented School 9611",
                "nameCy", "Ysgol Ddychmygol 9611",
                "parent", Register.CARDIFF_CODE,
                "sector", "PRIMARY",
                "laNumber", "681",
                "establishmentNumber", "9611"));

        Reply again = lostAndAskedAgain("/v1/organisations", school, 201);

        assertThat(again.location()).isEqualTo("/v1/organisations/6819611");
        assertThat(effects("select count(*)::text from feed_event where subject = ?", "6819611"))
                .isEqualTo("1");
    }

    /** Asks, kills the service when the effect is committed, asks again with the same key twice. */
    private Reply lostAndAskedAgain(String path, String body, int wanted) throws IOException, SQLException {
        String key = UUID.randomUUID().toString();
        try (Connection registry = register.site().database("cofrestr_registry");
                Socket caller = askWithoutReading(path, body, key)) {
            Eventually.reaches(PATIENCE, () -> kept(registry, key), there -> there);
            register.kill("registry-service");
            assertThat(caller.isConnected()).isTrue();
        }
        register.startAgain();
        Caller registrar = register.as(Register.REGISTRAR).sending("Idempotency-Key", key);
        Reply again = registrar.post(path, "application/json", body).is(wanted);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(registrar.post(path, "application/json", body).is(wanted).body())
                .isEqualTo(again.body());
        registrar
                .post(
                        path,
                        "application/json",
                        body.replace(StaffList.today(), "2026-11-01").replace("9611", "9612"))
                .refused(422, "IDEMPOTENCY_KEY_REUSED");
        return again;
    }

    /** Straight at the service, so that nobody between keeps its answer either. */
    private Socket askWithoutReading(String path, String body, String key) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), register.site().port("registry-service"));
        byte[] content = body.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + register.token(Register.REGISTRAR)
                + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(content);
        socket.getOutputStream().flush();
        return socket;
    }

    private static boolean kept(Connection registry, String key) {
        return !ask(registry, "select coalesce(max(status), 0)::text from idempotency_key where key = ?", key)
                .equals("0");
    }

    private String effects(String query, String about) throws SQLException {
        try (Connection registry = register.site().database("cofrestr_registry")) {
            return ask(registry, query, about);
        }
    }

    private static String ask(Connection registry, String query, String about) {
        try (PreparedStatement statement = registry.prepareStatement(query)) {
            statement.setString(1, about);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
