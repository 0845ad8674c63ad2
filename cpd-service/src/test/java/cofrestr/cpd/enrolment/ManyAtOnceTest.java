package cofrestr.cpd.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many ask at once for 20 places and 10,000 pounds at 520 pounds each: the money ends at the nineteenth. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ManyAtOnceTest {
    private static final int PEOPLE = 60;

    @Inject
    Jdbi jdbi;

    @Test
    void nineteenAreEnrolledAndTheRestWaitInOrder() throws Exception {
        Invented invented = new Invented(jdbi);
        invented.organisation("EN-COUNTY", null);
        invented.organisation("EN-SCHOOL", "EN-COUNTY");
        String stream = Offers.stream("10000.00");
        String programme = Offers.programme(20, stream);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String number = invented.person();
            invented.post(number, "EN-SCHOOL", "TEACHING_ASSISTANT_2", "2020-09-01", null);
            people.add(number);
        }

        atOnce(people, programme);

        List<Seen> all = listed(programme);
        assertThat(all).hasSize(PEOPLE);
        assertThat(enrolled(all)).hasSize(19);
        assertThat(places(all))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - 19).boxed().toList());
        assertThat(all).extracting(Seen::id).containsExactlyElementsOf(inOrderOfArrival(programme));
        assertThat(all.subList(0, 19)).allMatch(one -> one.state().equals("ENROLLED"));
        committed(stream, "9880.00");

        String leaves = enrolled(all).getFirst().id();
        Offers.withdraw(Tokens.employer("EN-COUNTY"), programme, leaves)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        List<Seen> after = listed(programme);
        assertThat(enrolled(after)).hasSize(19).extracting(Seen::id).contains(waitingAt(all, 1));
        assertThat(waitingAt(after, 1)).isEqualTo(waitingAt(all, 2));
        assertThat(places(after))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - 20).boxed().toList());
        committed(stream, "9880.00");
        String kept = jdbi.withHandle(handle -> handle.createQuery(
                        "select sum(amount)::text from commitment where stream = ? and released_at is null")
                .bind(0, stream)
                .mapTo(String.class)
                .one());
        assertThat(kept).isEqualTo("9880.00");
    }

    private List<String> inOrderOfArrival(String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select e.id::text from enrolment e join programme_year y on y.id = e.year where y.programme = ? order by e.arrival")
                .bind(0, programme)
                .mapTo(String.class)
                .list());
    }

    /** Several clients, each with a key of its own for every request, and every third request sent twice. */
    private static void atOnce(List<String> people, String programme) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            List<Callable<Integer>> asks = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                String number = people.get(i);
                String token = Tokens.of("hr-" + i % 4, Role.EMPLOYER, "EN-COUNTY");
                Callable<Integer> ask = () -> enrolled(token, programme, number);
                asks.add(ask);
                if (i % 3 == 0) {
                    asks.add(() -> {
                        int status = enrolled(token, programme, number);
                        // The same key at the same time: the first is still at work, or has answered.
                        assertThat(status).isIn(201, 409);
                        return 201;
                    });
                }
            }
            for (Future<Integer> one : clients.invokeAll(asks)) {
                assertThat(one.get()).isIn(201, 409);
            }
        }
        for (int i = 0; i < people.size(); i++) {
            String token = Tokens.of("hr-" + i % 4, Role.EMPLOYER, "EN-COUNTY");
            assertThat(enrolled(token, programme, people.get(i))).isEqualTo(201);
        }
    }

    private static int enrolled(String token, String programme, String number) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "many-" + number)
                .contentType("application/json")
                .body("{\"year\": \"2026-27\", \"registerNumber\": \"" + number
                        + "\", \"role\": \"PARTICIPANT\", \"organisation\": \"EN-SCHOOL\"}")
                .post("/v1/programmes/" + programme + "/enrolments")
                .statusCode();
    }

    /** An enrolment as the provider sees it; 0 is no place in the queue. */
    private record Seen(String id, String state, int place) {}

    private static List<Seen> listed(String programme) {
        JsonPath json = Offers.get(Offers.PROVIDER, "/v1/programmes/" + programme + "/enrolments?limit=500")
                .statusCode(200)
                .extract()
                .jsonPath();
        return IntStream.range(0, json.getList("items").size())
                .mapToObj(i -> "items[" + i + "].")
                .map(one -> new Seen(
                        json.getString(one + "id"),
                        json.getString(one + "state"),
                        json.getString(one + "state").equals("WAITING") ? json.getInt(one + "waitingPlace") : 0))
                .toList();
    }

    private static List<Seen> enrolled(List<Seen> all) {
        return all.stream().filter(one -> one.state().equals("ENROLLED")).toList();
    }

    /** Of those who wait, as they are listed: in order of arrival. */
    private static List<Integer> places(List<Seen> all) {
        return all.stream().map(Seen::place).filter(place -> place > 0).toList();
    }

    private static String waitingAt(List<Seen> all, int place) {
        return all.stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void committed(String stream, String amount) {
        Offers.get(Tokens.registrar(), "/v1/funding-streams/" + stream)
                .statusCode(200)
                .body("committed", equalTo(amount));
    }
}
