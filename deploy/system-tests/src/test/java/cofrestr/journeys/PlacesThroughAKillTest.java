package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many ask for few places and little money at once, and the service is killed among them: who lost the answer asks again. */
@ExtendWith(RealStack.class)
class PlacesThroughAKillTest {
    private static final int ASKING = 60;
    private static final int CLIENTS = 6;
    private static final int BEFORE_THE_KILL = 12;
    /** 10,000 pounds pay for so many places at 520 pounds. */
    private static final int PAID_FOR = 19;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Register register;

    PlacesThroughAKillTest(Register register) {
        this.register = register;
    }

    @Test
    void nineteenHaveAPlaceTheRestWaitInOrderAndAWithdrawalMovesTheNext() throws Exception {
        offered();
        Caller provider = register.as("provider").patiently();
        List<String> guests = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            guests.add(guest(provider));
        }

        askedAtOnceThroughAKill(guests);

        List<JsonNode> all = enrolments(provider);
        assertThat(all).hasSize(ASKING);
        assertThat(inState(all, "ENROLLED")).hasSize(PAID_FOR);
        assertThat(places(all)).isEqualTo(upTo(ASKING - PAID_FOR));
        assertThat(committed()).isEqualTo("9880.00");

        String next = waitingAt(all, 1);
        Reply _ = provider.post(
                        "/v1/programmes/KILLED/enrolments/"
                                + inState(all, "ENROLLED").getFirst().path("id").asText() + "/withdrawal",
                        "application/json",
                        "{}")
                .is(200);
        List<JsonNode> after = enrolments(provider);
        assertThat(inState(after, "ENROLLED"))
                .hasSize(PAID_FOR)
                .extracting(one -> one.path("id").asText())
                .contains(next);
        assertThat(places(after)).isEqualTo(upTo(ASKING - PAID_FOR - 1));
        assertThat(waitingAt(after, 1)).isEqualTo(waitingAt(all, 2));
        assertThat(committed()).isEqualTo("9880.00");
    }

    private void offered() {
        Caller registrar = register.as(Register.REGISTRAR).patiently();
        Reply _ = registrar.post("/v1/funding-streams", "application/json", """
                        {"code": "KILLED", "stream": {"titleEn": "Invented grant", "titleCy": "Grant dychmygol", "year": "2026-27", "amount": "10000.00",
                         "decides": "Invented", "source": "invented", "rules": []}}""").is(201);
        Reply _ = registrar.post("/v1/programmes", "application/json", """
                        {"code": "KILLED", "programme": {"titleEn": "Invented", "titleCy": "Dychmygol", "provider": "PROVIDER-1", "mode": "ONLINE",
                         "language": "BOTH", "from": "2026-09-01", "fee": "520.00", "source": "invented", "eligibility": []}}""").is(201);
        Reply _ = registrar
                .post("/v1/programmes/KILLED/years", "application/json", """
                        {"label": "ONE", "year": {"begins": "2026-09-01", "ends": "2099-08-31", "places": 20, "stream": "KILLED"}}""")
                .is(201);
    }

    private static String guest(Caller provider) {
        return provider.post("/v1/guests", "application/json", """
                        {"givenNames": "Enw", "familyName": "Dychmygol", "kind": "COMMUNITY_MEMBER", "recordedFor": "PROVIDER-1"}""")
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    /** The service is killed once a dozen have had their answer; everybody else asks again, under the same key, until there is one. */
    private void askedAtOnceThroughAKill(List<String> guests) throws Exception {
        CountDownLatch some = new CountDownLatch(BEFORE_THE_KILL);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            List<Callable<Void>> asks = new ArrayList<>();
            for (String guest : guests) {
                String key = UUID.randomUUID().toString();
                asks.add(() -> {
                    Eventually.reaches(PATIENCE, () -> ask(guest, key), status -> status == 201);
                    some.countDown();
                    return null;
                });
            }
            Future<?> killer = clients.submit(() -> {
                some.await();
                register.kill("cpd-service");
                register.startAgain();
                return null;
            });
            for (Future<Void> one : clients.invokeAll(asks)) {
                one.get();
            }
            killer.get();
        }
    }

    /** The status that came, 0 where none did. */
    private int ask(String guest, String key) {
        Map<String, ?> body = Map.of("year", "ONE", "guest", guest, "role", "PARTICIPANT");
        try {
            return register.as("provider")
                    .sending("Idempotency-Key", key)
                    .post("/v1/programmes/KILLED/enrolments", "application/json", Json.oneLine(body))
                    .status();
        } catch (UncheckedIOException lost) {
            return 0;
        }
    }

    private static List<JsonNode> enrolments(Caller provider) {
        JsonNode items = provider.get("/v1/programmes/KILLED/enrolments?limit=500")
                .is(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<JsonNode> inState(List<JsonNode> all, String state) {
        return all.stream()
                .filter(one -> one.path("state").asText().equals(state))
                .toList();
    }

    private static List<Integer> places(List<JsonNode> all) {
        return inState(all, "WAITING").stream()
                .map(one -> one.path("waitingPlace").asInt())
                .sorted()
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static String waitingAt(List<JsonNode> all, int place) {
        return inState(all, "WAITING").stream()
                .filter(one -> one.path("waitingPlace").asInt() == place)
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private String committed() {
        return register.as(Register.REGISTRAR)
                .get("/v1/funding-streams/KILLED")
                .is(200)
                .json()
                .path("committed")
                .asText();
    }
}
