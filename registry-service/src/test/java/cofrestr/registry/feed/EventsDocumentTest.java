package cofrestr.registry.feed;

import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.Role;
import cofrestr.kit.feed.FeedView;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryClient;
import cofrestr.registry.practitioner.TellWhatFellDue;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/events.md says of every event what the code does: each is caused over HTTP and compared, both ways. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class EventsDocumentTest {
    private static final Pattern TYPE = Pattern.compile("wales\\.cofrestr\\.[a-z.-]+\\.v[0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADING =
            RegistryClient.HEADING + ",postId,preferredLanguage,censusCategory,postTitle,endDate,email\n";

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @Inject
    TellWhatFellDue fellDue;

    private String school = "";
    private String desk = "";

    @BeforeEach
    void causeEveryEvent() {
        school = RegistryClient.newSchool();
        desk = Tokens.employer(school);
        state("Assistant", "", "a@example.org");
        state("Senior assistant", "2026-11-23", "a@example.org");
        state("Senior assistant", "2026-11-23", "b@example.org");
        String number = as(desk).get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].registerNumber");
        jdbi.useHandle(handle -> handle.execute("""
                insert into account_link (signed_in, number, practitioner_id, code_hash, expires_on, recorded_from, linked_at)
                select 'sign-in-of-' || register_number, register_number, id, '', '2026-12-01', now(), now() from practitioner where register_number = ?
                """, number));
        correct(number);
        register();
        decideOn(RegistryClient.order(number, "REPRIMAND", "2026-11-22"), "REVOKED");
        decideOn(RegistryClient.order(number, "REPRIMAND", "2026-11-22"), "QUASHED");
        String _ = RegistryClient.confirm(RegistryClient.propose(
                number,
                Map.of(
                        "kind", "SUSPENSION",
                        "madeOn", "2026-11-22",
                        "effectiveOn", "2026-11-23",
                        "length", "P1Y",
                        "grounds", List.of("RELEVANT_OFFENCE"))));
        endRegistration(number);
        bringOver();
        moveSchool();
        testClock.set(TestClock.START.plus(Duration.ofDays(2)));
        fellDue.doOn(Clocks.today(clock));
    }

    @AfterEach
    void backToNoon() {
        testClock.set(TestClock.START);
    }

    @Test
    void everyTypeThatIsWrittenHasItsTableAndNoOther() throws IOException {
        Set<String> documented = EventsPage.read().types().keySet();
        assertThat(documented).isEqualTo(typesInSources()).isEqualTo(typesInDatabase());
    }

    @Test
    void whatChangedMayNameIsWhatIsNamed() throws IOException {
        EventsPage.read()
                .types()
                .forEach((type, said) -> assertThat(changedIn(type)).as(type).isEqualTo(said.changed()));
    }

    @Test
    void everyFieldIsWrittenDownForThoseWhoReadIt() throws IOException {
        EventsPage page = EventsPage.read();
        assertThat(page.fields()).containsOnlyKeys("A person", "An organisation");
        page.fields().forEach((subject, fields) -> {
            Set<String> types = page.types().entrySet().stream()
                    .filter(type -> type.getValue().data().equals(subject))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(fieldsIn("employer", types)).as(subject).isEqualTo(fields.employer());
            assertThat(fieldsIn("service", types)).as(subject).isEqualTo(fields.service());
        });
        assertThat(page.types().values())
                .extracting(EventsPage.Type::data)
                .isSubsetOf(page.fields().keySet());
    }

    @Test
    void theEnvelopeIsWrittenDown() throws IOException {
        Set<String> members = Arrays.stream(FeedView.Event.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(EventsPage.read().envelope()).isEqualTo(members);
    }

    private static Set<String> typesInSources() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (Matcher type = TYPE.matcher(Files.readString(file)); type.find(); ) {
                    types.add(type.group());
                }
            }
        }
        return types;
    }

    private Set<String> typesInDatabase() {
        return new TreeSet<>(strings("select distinct type from feed_event where :type <> ''", "any"));
    }

    private Set<String> changedIn(String type) {
        return new TreeSet<>(strings("select distinct unnest(changed) from feed_event where type = :type", type));
    }

    private List<String> strings(String sql, String type) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("type", type).mapTo(String.class).list());
    }

    private Set<String> fieldsIn(String list, Set<String> types) {
        Set<String> fields = new TreeSet<>();
        for (String type : types) {
            strings(
                            "select data ->> '" + list + "' from feed_event where type = :type and jsonb_exists(data, '"
                                    + list + "')",
                            type)
                    .forEach(data -> collect("", parsed(data), fields));
        }
        return fields;
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            fields));
        } else if (node.isArray() && !path.endsWith("routes")) {
            node.forEach(item -> collect(path + "[]", item, fields));
        } else {
            fields.add(path);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void state(String title, String end, String email) {
        String row = RegistryClient.row("EVENTS-1", "Events" + wordOf(school), "Invented", "1977-07-17", school);
        String list = HEADING + String.join(",", row, "1", "cy", "TEACHING_ASSISTANT", title, end, email);
        JsonPath plan = as(desk).contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + school + "/roster?asOf=2026-11-22")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        as(desk).contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
    }

    private static void correct(String number) {
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        as(Tokens.registrar())
                                .get("/v1/practitioners/" + number)
                                .header("ETag"))
                .body(Map.of("preferredName", "Ev"))
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(200);
    }

    private void register() {
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category",
                        "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation",
                        school,
                        "effectiveOn",
                        "2026-11-22",
                        "legalBasis",
                        "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
    }

    private static void decideOn(String order, String decision) {
        as(RegistryClient.CASEWORKER)
                .contentType("application/json")
                .body(Map.of("decision", decision, "on", "2026-11-22", "authority", "Invented"))
                .post("/v1/orders/" + order + "/decisions")
                .then()
                .statusCode(200);
    }

    /** Somebody of an older register, registered there. */
    private void bringOver() {
        as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body(("legacyNumber,givenNames,familyName,dateOfBirth,category,registration,from,newPerson\nE-"
                                + school
                                + ",Events,Brought" + school
                                + ",1947-07-17,SCHOOL_LEARNING_SUPPORT_WORKER,FULL,2016-04-01,yes\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/register-imports?source=EVENTS")
                .then()
                .statusCode(201);
    }

    private static void endRegistration(String number) {
        String removal = as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("reason", "OWN_REQUEST", "effectiveOn", "2026-11-22"))
                .post("/v1/practitioners/" + number + "/removals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Tokens.of("registrar-two", Role.REGISTRAR))
                .post("/v1/removals/" + removal + "/confirmation")
                .then()
                .statusCode(200);
        as(RegistryClient.CASEWORKER)
                .contentType("application/json")
                .body(Map.of("body", "DBS", "kind", "RESTRICTION", "from", "2026-11-22", "receivedOn", "2026-11-22"))
                .post("/v1/practitioners/" + number + "/restrictions")
                .then()
                .statusCode(201);
    }

    private void moveSchool() {
        var known = as(Tokens.registrar()).get("/v1/organisations/" + school);
        Map<String, Object> details = new HashMap<>(known.jsonPath().getMap("$"));
        details.keySet().removeAll(Set.of("version", "basis", "name", "kindLabel"));
        details.putAll(Map.of("parent", OTHER_AUTHORITY, "nameEn", "Moved School", "nameCy", "Ysgol a Symudodd"));
        as(Tokens.registrar())
                .contentType("application/json")
                .header("If-Match", known.header("ETag"))
                .body(details)
                .put("/v1/organisations/" + school)
                .then()
                .statusCode(200);
    }
}
