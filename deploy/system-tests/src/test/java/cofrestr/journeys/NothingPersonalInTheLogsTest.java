package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.journeys.Sender.Sent;
import cofrestr.local.Json;
import cofrestr.local.Secrets;
import cofrestr.local.postgres.Databases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything personal is sent marked, in requests that succeed and in requests that fail in every way we know; then all
 * logs of the stack are read, and the marks are in none. Only Keycloak's log is left out: nothing is sent to it but what
 * its own protocol asks for.
 */
@ExtendWith(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPersonalInTheLogsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REFUSAL = "planted_refusal";
    private static final String MERGE = "application/merge-patch+json";
    private static final String ETAG = "ETag";

    private final Register register;
    private final Marked marked = new Marked();
    private final Sender door;
    private final Sender service;
    private final String desk;
    private final String hr;
    private String school = "";
    private String number = "";
    private String person = "";

    NothingPersonalInTheLogsTest(Register register) {
        this.register = register;
        this.door = new Sender(register.http(), register.file().gateway());
        this.service = new Sender(register.http(), "http://127.0.0.1:" + port("registry-service"));
        this.desk = register.token(Register.REGISTRAR);
        this.hr = register.token(Register.CARDIFF);
    }

    @BeforeAll
    void plantEverything() throws SQLException, IOException {
        school = register.newSchool(9760);
        aListAndASingleMessage();
        whatIsDoneWithAnEntry();
        searchesAndChecks();
        wrongBodies();
        wrongPathsAndParameters();
        wrongHeadersAndTokens();
        conflicts();
        faultsOfOurs();
    }

    @Test
    void theMarksAreInNoLog() {
        Map<String, List<String>> found = new TreeMap<>();
        logs().forEach((name, text) -> {
            List<String> here = marked.all().stream().filter(text::contains).toList();
            if (!here.isEmpty()) {
                found.put(
                        name,
                        here.stream()
                                .map(mark -> mark + " in: " + lineWith(text, mark))
                                .toList());
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void noRegisterNumberIsInALog() {
        logs().forEach((name, text) -> assertThat(text.lines().filter(line -> line.contains(number)))
                .as(name)
                .isEmpty());
    }

    @Test
    void everyRequestStandsInTheAccessLogUnderItsIdAndFaultsInTheServicesLog() {
        assertThat(door.answered().values())
                .contains(200, 201, 202, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 500);
        String gateway = logEventuallyHolding("gateway", door.answered().keySet());
        assertThat(gateway).contains("/v1/practitioners/{number}");
        logEventuallyHolding(
                "registry-service",
                Stream.concat(door.answered().entrySet().stream(), service.answered().entrySet().stream())
                        .filter(answer -> answer.getValue() == 500)
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(logs().get("registry-service.log")).contains("failed at attempt 1", REFUSAL);
        assertThat(logs().get("postgres.log")).contains(REFUSAL);
    }

    /** A staff list and a single message, with a mark in every cell that may hold one; rows that cannot be read among them. */
    private void aListAndASingleMessage() {
        Map<String, String> post = post();
        String heading = String.join(",", post.keySet());
        String unreadable = heading.replaceAll("[^,]+", "cell");
        for (int column = 0; column < post.size(); column++) {
            unreadable = unreadable.replaceFirst("cell", marked.word());
        }
        String list =
                heading + "\n" + String.join(",", post.values()) + "\n" + unreadable + "\n" + marked.word() + "\n";
        Reply plan = list(list).is(202);
        Reply _ = send(Sent.get(plan.location() + "/rows?kind=unreadable", hr)).is(200);
        Reply _ = send(Sent.get(plan.location() + "/errors", hr)).is(200);
        Reply _ = commit(plan).is(202);
        number = onlyPerson();
        register.practitionerIs(number);
        person = register.token("practitioner");

        Map<String, String> message = new LinkedHashMap<>(post);
        message.put("postTitle", marked.word());
        message.remove("organisation");
        Reply _ = send(Sent.post("/v1/organisations/" + school + "/employments", hr, Json.oneLine(message)))
                .is(200);
        message.put(marked.word(), marked.word());
        Reply _ = send(Sent.post("/v1/organisations/" + school + "/employments", hr, Json.oneLine(message)))
                .is(400);
        Reply _ = list(marked.word() + "," + marked.word() + "\n" + marked.word() + ",\n")
                .is(400);
        Reply _ = list("\0" + marked.word()).is(400);
    }

    private Map<String, String> post() {
        Map<String, String> post = new LinkedHashMap<>();
        post.put("staffId", marked.word());
        post.put("givenNames", marked.word());
        post.put("familyName", marked.word());
        post.put("formerFamilyName", marked.word());
        post.put("preferredName", marked.word());
        post.put("dateOfBirth", marked.birthDate());
        post.put("niNumber", marked.niNumber());
        post.put("email", marked.word() + "@" + marked.word() + ".example");
        post.put("phone", marked.phone());
        post.put("addressLines", marked.word() + ";" + marked.word());
        post.put("postcode", marked.remembered("ZQ7 9XJ"));
        post.put("postTitle", marked.word());
        post.put("ethnicity", marked.word());
        post.put("disability", marked.word());
        post.put("localGrade", marked.word());
        post.put("organisation", school);
        post.put("roleProfile", "TEACHING_ASSISTANT_2");
        post.put("startDate", "2024-09-01");
        return post;
    }

    private void whatIsDoneWithAnEntry() {
        String entry = "/v1/practitioners/" + number;
        for (String token : List.of(desk, hr, person)) {
            Reply _ = send(Sent.get(entry, token)).is(200);
        }
        Reply _ = send(Sent.get(entry + "/history", person)).is(200);
        Reply _ = send(Sent.get(entry + "/disclosures", person)).is(200);
        Reply _ = patch(etag(), Map.of("familyName", marked.word(), "email", marked.word() + "@x.example"))
                .is(200);
        Reply _ = patch(etag(), Map.of("niNumber", marked.word(), marked.word(), marked.word()))
                .is(400);
        Reply proposed = send(Sent.post(
                        entry + "/proposals",
                        person,
                        Json.oneLine(Map.of(
                                "changes",
                                Map.of(
                                        "givenNames",
                                        marked.word(),
                                        "phone",
                                        marked.phone(),
                                        "niNumber",
                                        marked.niNumber()),
                                "reason",
                                marked.word()))))
                .is(201);
        Reply _ = send(Sent.get(entry + "/proposals", person)).is(200);
        String decision =
                "/v1/proposals/" + proposed.json().at("/proposals/0/id").asText() + "/decision";
        String refusal = Json.oneLine(Map.of("outcome", "REFUSE", "grounds", marked.word()));
        Reply _ = send(Sent.post(decision, desk, refusal)).is(200);
        Reply _ = send(Sent.post(decision, desk, refusal)).is(409);
        Reply _ = send(order(marked.word())).is(201);
    }

    private Sent order(String terms) {
        return Sent.post(
                "/v1/practitioners/" + number + "/orders",
                register.token("caseworker-desk"),
                Json.oneLine(Map.of(
                        "kind",
                        "CONDITIONAL_REGISTRATION",
                        "grounds",
                        List.of("RELEVANT_OFFENCE"),
                        "madeOn",
                        "2026-01-05",
                        "conditions",
                        terms,
                        "conviction",
                        terms)));
    }

    private void searchesAndChecks() {
        Map<String, String> sought = Map.of(
                "ref", marked.word(),
                "givenNames", marked.word(),
                "familyName", marked.word(),
                "dateOfBirth", marked.birthDate(),
                "niNumber", marked.niNumber());
        Reply _ = send(Sent.post("/v1/matches", desk, Json.oneLine(sought))).is(200);
        Reply _ = send(Sent.post("/v1/matches", desk, Json.oneLine(Map.of("dateOfBirth", marked.word()))))
                .is(400);
        Reply _ = send(Sent.post("/v1/matches", hr, Json.oneLine(sought))).is(403);
        Reply _ = send(new Sent(
                "POST",
                "/v1/matches",
                desk,
                Map.of("Content-Type", "application/x-ndjson"),
                Json.oneLine(sought) + "\n{\"ref\": \"" + marked.word() + "\n"));
        Reply _ = send(Sent.post(
                        "/v1/registration-checks",
                        hr,
                        Json.oneLine(Map.of("registerNumber", number, "dateOfBirth", marked.birthDate()))))
                .is(200);
        Reply _ = send(Sent.post(
                        "/v1/registration-checks",
                        hr,
                        Json.oneLine(Map.of("registerNumber", marked.word(), "dateOfBirth", marked.birthDate()))))
                .is(400);
    }

    /** JSON that is none, of the wrong shape, with unknown fields; too much of it; of another kind. */
    private void wrongBodies() {
        List<String> paths = List.of(
                "/v1/matches",
                "/v1/registration-checks",
                "/v1/organisations/" + school + "/employments",
                "/v1/practitioners/" + number + "/proposals",
                "/v1/practitioners/" + number + "/orders",
                "/v1/organisations");
        for (String path : paths) {
            String token = path.endsWith("orders")
                    ? register.token("caseworker-desk")
                    : path.endsWith("proposals") ? person : path.contains("/organisations/") ? hr : desk;
            for (String body : List.of(
                    "{\"givenNames\": \"" + marked.word() + "\"",
                    "{\"" + marked.word() + "\": {\"" + marked.word() + "\": 1}}",
                    "[\"" + marked.word() + "\"]",
                    "\"" + marked.word() + "\"",
                    "{\"dateOfBirth\": {\"" + marked.word() + "\": \"" + marked.word() + "\"}}",
                    "{\"kind\": \"" + marked.word() + "\", \"from\": \"" + marked.word() + "\"}",
                    marked.word())) {
                Reply _ = send(Sent.post(path, token, body)).is(400);
            }
            Reply _ = send(new Sent("POST", path, token, Map.of("Content-Type", "application/pdf"), marked.word()))
                    .is(415);
            Reply _ = send(new Sent(
                            "POST", path, token, Map.of("Content-Type", "text/" + marked.word()), marked.word()))
                    .is(415);
        }
        Reply _ = send(Sent.post(
                        "/v1/matches", desk, "{\"givenNames\": \"" + marked.word() + " ".repeat(1 << 21) + "\"}"))
                .is(413);
    }

    private void wrongPathsAndParameters() throws IOException {
        for (String path : List.of(
                "/" + marked.word(),
                "/v1/" + marked.word(),
                "/v1/practitioners/" + marked.word(),
                "/v1/practitioners/" + marked.word() + "/history",
                "/v1/practitioners/" + number + "/" + marked.word(),
                "/v1/practitioners?" + marked.word() + "=" + marked.word(),
                "/v1/practitioners?organisation=" + marked.word(),
                "/v1/practitioners?organisation=" + school + "&limit=" + marked.word(),
                "/v1/practitioners?organisation=" + school + "&cursor=" + marked.word(),
                "/v1/practitioners/" + number + "?asAt=" + marked.word(),
                "/v1/practitioners/" + number + "?knownAt=" + marked.word(),
                "/v1/practitioners/" + number + "?name=" + marked.word() + "%00",
                "/v1/rosters/" + marked.word(),
                "/v1/rosters/" + marked.word() + "/errors",
                "/v1/organisations/" + marked.word(),
                "/v1/changes/registry?cursor=" + marked.word(),
                "/v1/changes/registry?wait=" + marked.word(),
                "/v1/role-profiles/" + marked.word(),
                "/v1/standards-sets/" + marked.word() + "?" + marked.word(),
                "/v1/following/" + marked.word(),
                "/docs/" + marked.word(),
                "/q/" + marked.word())) {
            for (Sender way : List.of(door, service)) {
                assertThat(way.send(Sent.get(path, hr)).status()).as(path).isBetween(400, 499);
            }
        }
        Reply _ = send(Sent.post("/v1/proposals/" + marked.word() + "/decision", desk, "{}"));
        Reply _ = send(new Sent("DELETE", "/v1/practitioners/" + number + "?" + marked.word(), desk, Map.of(), null))
                .is(405);
        Reply _ = send(Sent.get(
                "/v1/practitioners/" + "9".repeat(7) + "?x=" + marked.word().repeat(1000), hr));
        for (String port : List.of("gateway", "registry-service")) {
            raw(port, "GET /v1/practitioners/%zz" + marked.word() + " HTTP/1.1");
            raw(port, "GET /v1/practitioners?name=%f" + marked.word() + " HTTP/1.1");
            raw(port, marked.word() + " /v1/" + marked.word() + " HTTP/1.1");
            raw(port, "GET /v1/" + marked.word() + " " + marked.word());
        }
    }

    private void wrongHeadersAndTokens() {
        String entry = "/v1/practitioners/" + number;
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"sub\": \"" + marked.word() + "\"}").getBytes(UTF_8));
        for (Sender way : List.of(door, service)) {
            for (String token : List.of(
                    marked.word(),
                    "eyJhbGciOiJub25lIn0." + claims + ".",
                    hr + marked.word(),
                    marked.remembered(claims))) {
                Reply _ = way.send(Sent.get(entry, token)).is(401);
            }
            Reply _ = way.send(Sent.get(entry, null).with("Authorization", "Basic " + marked.word()))
                    .is(401);
            Reply _ = way.send(Sent.get(entry, hr).with("X-Purpose", marked.word()))
                    .is(400);
            Reply _ = way.send(Sent.get(entry, hr).with("Accept", "text/" + marked.word()));
            Reply _ = way.send(Sent.get(entry, hr).with("Accept-Language", marked.word()));
            Reply _ = way.send(Sent.get(entry, hr).with("X-Request-Id", "not sane: " + marked.word()));
            Reply _ = way.send(Sent.get(entry, hr).with("traceparent", marked.word()));
            Reply _ = way.send(Sent.get(entry, hr).with("Cookie", marked.word() + "=" + marked.word()));
        }
        Reply _ = patch(marked.word(), Map.of("phone", marked.phone()));
        Reply _ = patch("\"entry.en.0\"", Map.of("phone", marked.phone())).is(412);
        Reply _ = send(new Sent(
                        "PATCH", entry, desk, Map.of("Content-Type", MERGE), "{\"phone\": \"" + marked.phone() + "\"}"))
                .is(428);
    }

    private void conflicts() {
        String known = Json.oneLine(Map.of(
                "code",
                school,
                "kind",
                "SCHOOL",
                "nameEn",
                marked.word(),
                "nameCy",
                marked.word(),
                "parent",
                "W06000015"));
        assertThat(send(Sent.post("/v1/organisations", desk, known)).status()).isIn(400, 409);
        String proposals = "/v1/practitioners/" + number + "/proposals";
        String key = marked.word();
        Sent first = Sent.post(proposals, person, proposal()).with("Idempotency-Key", key);
        Reply _ = send(first).is(201);
        Reply _ = send(first).is(201);
        Reply _ = send(Sent.post(proposals, person, proposal()).with("Idempotency-Key", key))
                .is(422);
        Reply _ = send(Sent.post(proposals, person, proposal()).with("Idempotency-Key", "not sane " + marked.word()))
                .is(400);
        Reply _ =
                send(Sent.post(proposals + "?dryRun=true", person, proposal())).is(201);
    }

    private String proposal() {
        return Json.oneLine(Map.of("changes", Map.of("email", marked.word() + "@x.example"), "reason", marked.word()));
    }

    /** The database refuses what nobody foresaw: in a request, and in work that is done later and tried again. */
    private void faultsOfOurs() throws SQLException {
        String phone = marked.phone();
        String name = marked.word();
        inTheDatabase("alter table entry add constraint " + REFUSAL + " check (phone <> '" + phone + "') not valid");
        try {
            Reply _ = patch(etag(), Map.of("phone", phone)).is(500);
        } finally {
            inTheDatabase("alter table entry drop constraint " + REFUSAL);
        }
        String terms = marked.word();
        inTheDatabase("alter table order_made add constraint " + REFUSAL + " check (conditions <> '" + terms
                + "') not valid");
        try {
            // Here the mark is a value bound to the statement that fails.
            Reply _ = send(order(terms)).is(500);
        } finally {
            inTheDatabase("alter table order_made drop constraint " + REFUSAL);
        }
        Map<String, String> post = post();
        post.put("givenNames", name);
        Reply plan = list(String.join(",", post.keySet()) + "\n" + String.join(",", post.values()) + "\n")
                .is(202);
        inTheDatabase("alter table practitioner_name add constraint " + REFUSAL + " check (given_names <> '" + name
                + "') not valid");
        try {
            Reply committing = commit(plan).is(202);
            assertThat(committing.json().path("state").asText()).isNotEqualTo("COMMITTED");
        } finally {
            inTheDatabase("alter table practitioner_name drop constraint " + REFUSAL);
        }
        Reply done = Eventually.reaches(
                PATIENCE,
                () -> send(Sent.get(plan.location(), hr)),
                reply -> reply.json().path("state").asText().equals("COMMITTED"));
        assertThat(done.json().path("state").asText()).as(done.body()).isEqualTo("COMMITTED");
    }

    private void inTheDatabase(String sql) throws SQLException {
        Secrets secrets = new Secrets(logFolder().resolveSibling("secrets.json"));
        String url = Databases.url(port("postgres"), "cofrestr_registry");
        try (Connection connection = DriverManager.getConnection(
                        url, "cofrestr_registry", secrets.get("database_cofrestr_registry"));
                Statement statement = connection.createStatement()) {
            // What this statement quotes is the marks; the server is told not to write down slow or failed statements.
            statement.execute(sql);
        }
    }

    private Reply send(Sent sent) {
        return door.send(sent);
    }

    private Reply list(String csv) {
        return send(new Sent(
                "PUT",
                "/v1/organisations/" + school + "/roster?asOf=" + StaffList.today(),
                hr,
                Map.of("Content-Type", "text/csv"),
                csv));
    }

    private Reply commit(Reply plan) {
        String hash = Json.oneLine(Map.of(
                "planHash", plan.json().path("planHash").asText(), "allowLeavers", true, "reason", "as intended"));
        return send(Sent.post(plan.location() + "/commit", hr, hash));
    }

    private Reply patch(String etag, Map<String, String> fields) {
        return send(new Sent(
                "PATCH",
                "/v1/practitioners/" + number,
                desk,
                Map.of("Content-Type", MERGE, "If-Match", etag),
                Json.oneLine(fields)));
    }

    private String etag() {
        return send(Sent.get("/v1/practitioners/" + number, desk)).header(ETAG);
    }

    private String onlyPerson() {
        return send(Sent.get("/v1/practitioners?organisation=" + school, hr))
                .json()
                .at("/items/0/registerNumber")
                .asText();
    }

    /** What no decent client sends. */
    private void raw(String process, String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(process))) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write((requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.")
                    .contains(" 4");
        }
    }

    private int port(String process) {
        return Objects.requireNonNull(register.file().processes().get(process)).port();
    }

    private Path logFolder() {
        return Objects.requireNonNull(
                Path.of(Objects.requireNonNull(register.file().processes().get("gateway"))
                                .log())
                        .getParent());
    }

    /** Every log of the stack but Keycloak's, by its file's name. */
    private Map<String, String> logs() {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.list(logFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("keycloak")) {
                    logs.put(name, new String(Files.readAllBytes(file), UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(logs).containsKeys("gateway.log", "registry-service.log", "postgres.log");
        return logs;
    }

    private String logEventuallyHolding(String process, Iterable<String> ids) {
        String log = Eventually.reaches(
                PATIENCE, () -> Objects.requireNonNull(logs().get(process + ".log")), text -> holdsAll(text, ids));
        assertThat(log).contains(ids);
        return log;
    }

    private static boolean holdsAll(String text, Iterable<String> ids) {
        for (String id : ids) {
            if (!text.contains(id)) {
                return false;
            }
        }
        return true;
    }

    private static String lineWith(String text, String mark) {
        return text.lines().filter(line -> line.contains(mark)).findFirst().orElse("");
    }
}
