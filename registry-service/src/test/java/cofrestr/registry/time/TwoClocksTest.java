package cofrestr.registry.time;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.store.PeriodTable;
import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was true, and what the register said: whatever is done, in whatever order, both can be asked later. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TwoClocksTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    private Instant now = TestClock.START;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    /** What the register said at a moment, kept by somebody who asked it then. */
    private record Said(Instant at, LocalDate asAt, String entry) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTheRegisterSaidAtAMomentCanBeAskedForLater(long seed) {
        Random random = new Random(seed);
        String school = newSchool();
        String staffId = school + "T";
        list(school, staffId, random);
        String number = numberOf(school, staffId);
        List<Said> said = new ArrayList<>();
        for (int step = 1; step <= 12; step++) {
            said.add(ask(number, random));
            tick();
            switch (random.nextInt(4)) {
                case 0 -> list(school, staffId, random);
                case 1 -> correct(number, random);
                case 2 -> order(number, random);
                default -> message(school, staffId, random);
            }
        }
        for (Said once : said) {
            assertThat(entry(number, "?asAt=" + once.asAt() + "&knownAt=" + once.at()))
                    .as("asked at %s about %s", once.at(), once.asAt())
                    .isEqualTo(once.entry());
        }
        noPeriodsOverlap(number);
    }

    @Test
    void anySequenceOfPeriodsIsWhatAnOracleSaysAndNothingOfItIsForgotten() {
        PeriodTable orders =
                new PeriodTable("disciplinary_order", List.of("id"), List.of("practitioner_id", "kind", "terms"));
        String school = newSchool();
        list(school, school + "O", new Random(0));
        long person = jdbi.withHandle(
                handle -> handle.createQuery("select id from practitioner where register_number = :number")
                        .bind("number", numberOf(school, school + "O"))
                        .mapTo(Long.class)
                        .one());
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            UUID order = UUID.randomUUID();
            Map<Integer, String> oracle = new HashMap<>();
            Map<Instant, Map<Integer, String>> remembered = new LinkedHashMap<>();
            for (int step = 0; step < 10; step++) {
                int from = random.nextInt(30);
                int end = from + 1 + random.nextInt(10);
                String terms = random.nextInt(3) == 0 ? null : "terms " + step;
                Instant at = now.plusSeconds(step);
                PeriodTable.Portion portion = new PeriodTable.Portion(day(from), day(end));
                jdbi.useTransaction(handle -> {
                    if (terms == null) {
                        orders.deny(handle, Map.of("id", order), portion, at);
                    } else {
                        orders.say(
                                handle,
                                Map.of("id", order),
                                portion,
                                Map.of("practitioner_id", person, "kind", "REPRIMAND", "terms", terms),
                                at);
                    }
                });
                for (int day = from; day < end; day++) {
                    if (terms == null) {
                        oracle.remove(day);
                    } else {
                        oracle.put(day, terms);
                    }
                }
                remembered.put(at.plusMillis(500), new HashMap<>(oracle));
            }
            remembered.forEach((moment, then) ->
                    assertThat(termsByDay(order, moment)).as("seed and moment").isEqualTo(then));
            jdbi.useHandle(handle -> handle.execute("delete from disciplinary_order where id = ?", order));
        }
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private Map<Integer, String> termsByDay(UUID order, Instant knownAt) {
        Map<Integer, String> terms = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select day - :first::date as day, terms
                          from disciplinary_order_known o, lateral (select generate_series(lower(valid), upper(valid) - 1, interval '1 day')::date as day) days
                         where o.id = :id and recorded_from <= :at and recorded_to > :at
                        """)
                .bind("first", FIRST)
                .bind("id", order)
                .bind("at", knownAt)
                .map((row, _) -> terms.put(row.getInt("day"), row.getString("terms")))
                .list());
        return terms;
    }

    private void tick() {
        now = now.plus(Duration.ofHours(7));
        clock.set(now);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Said ask(String number, Random random) {
        LocalDate asAt = today().minusDays(random.nextInt(5)).plusDays(random.nextInt(3));
        String entry = entry(number, "?asAt=" + asAt);
        return new Said(now.plusSeconds(1), asAt, entry);
    }

    private static String entry(String number, String query) {
        JsonPath entry = as(Tokens.registrar())
                .get("/v1/practitioners/" + number + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> told = new HashMap<>(entry.getMap("$"));
        // The version counts changes of the person as such; it is not on the clocks.
        told.remove("version");
        return new TreeMap<>(told).toString();
    }

    private void list(String school, String staffId, Random random) {
        LocalDate asOf = today();
        String list = HEADING + ",email,postTitle\n"
                + String.join(
                        ",",
                        row(staffId, "Clock" + wordOf(school), "Invented", birth(staffId), school),
                        "e" + random.nextInt(3) + "@example.org",
                        "Title " + random.nextInt(3))
                + "\n";
        RegistryClient.commit(RegistryClient.sendText(school, asOf.toString(), list));
    }

    private static String birth(String staffId) {
        return "1980-02-" + (10 + (staffId.hashCode() & 15));
    }

    private void message(String school, String staffId, Random random) {
        Map<String, Object> post = new HashMap<>();
        post.put("staffId", staffId);
        post.put("givenNames", "Clock" + wordOf(school));
        post.put("familyName", "Invented");
        post.put("dateOfBirth", birth(staffId));
        post.put("roleProfile", random.nextBoolean() ? "TEACHING_ASSISTANT_3" : "TEACHING_ASSISTANT_2");
        post.put("startDate", "2020-09-01");
        post.put("email", "m" + random.nextInt(3) + "@example.org");
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(post)
                .post("/v1/organisations/" + school + "/employments?asOf=" + today())
                .then()
                .statusCode(200);
    }

    private void correct(String number, Random random) {
        String etag = as(Tokens.registrar()).get("/v1/practitioners/" + number).header("ETag");
        Map<String, Object> patch = new HashMap<>();
        if (random.nextBoolean()) {
            patch.put("preferredName", "Preferred " + random.nextInt(5));
        }
        patch.put("phone", "0" + random.nextInt(1000));
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(200);
    }

    private void order(String number, Random random) {
        RegistryClient.order(
                number, "REPRIMAND", today().minusDays(random.nextInt(3)).toString());
    }

    private void noPeriodsOverlap(String number) {
        for (String table : List.of("practitioner_name", "entry", "employment", "registration", "disciplinary_order")) {
            String key = table.equals("employment") || table.equals("disciplinary_order") ? "a.id = b.id" : "true";
            long overlapping = jdbi.withHandle(handle -> handle.createQuery(
                            "select count(*) from " + table + "_known a join "
                                    + table + "_known b on a.practitioner_id = b.practitioner_id and " + key
                                    + " and a.valid && b.valid and tstzrange(a.recorded_from, a.recorded_to) && tstzrange(b.recorded_from, b.recorded_to)"
                                    + " and (a.valid, a.recorded_from) <> (b.valid, b.recorded_from)"
                                    + " join practitioner p on p.id = a.practitioner_id where p.register_number = :number")
                    .bind("number", number)
                    .mapTo(Long.class)
                    .one());
            assertThat(overlapping).as(table).isZero();
        }
    }
}
