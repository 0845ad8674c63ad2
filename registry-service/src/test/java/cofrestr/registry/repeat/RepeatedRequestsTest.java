package cofrestr.registry.repeat;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A request that is sent again is done once; one that is rehearsed is not done at all. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RepeatedRequestsTest {
    private static final String ORGANISATIONS = "/v1/organisations";

    @Inject
    Jdbi jdbi;

    private static Map<String, String> body(String code) {
        return Map.of(
                "code",
                code,
                "kind",
                "PROVIDER",
                "nameEn",
                "Invented Provider",
                "nameCy",
                "Darparwr Dychmygol",
                "parent",
                AUTHORITY);
    }

    private static RequestSpecification request(String token, String key, Map<String, String> body) {
        return as(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body);
    }

    private static String code() {
        return "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void theSecondTimeIsAnsweredAsTheFirst() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = body(code());
        Response first = request(Tokens.registrar(), key, body).post(ORGANISATIONS);
        Response again = request(Tokens.registrar(), key, body).post(ORGANISATIONS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void aHundredAtOnceAreOneEffectAndOneAnswer() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = body(code());
        List<String> answers;
        try (var clients = Executors.newFixedThreadPool(100)) {
            answers = clients
                    .invokeAll(IntStream.range(0, 100)
                            .<Callable<String>>mapToObj(_ -> () -> untilAnswered(key, body))
                            .toList())
                    .stream()
                    .map(RepeatedRequestsTest::result)
                    .distinct()
                    .toList();
        }
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("201 ");
        assertThat(count("organisation where code = '" + body.get("code") + "'"))
                .isOne();
        assertThat(count("feed_event where subject = '" + body.get("code") + "'"))
                .isOne();
    }

    /** As a client does that is told to wait: it sends the same again. */
    private static String untilAnswered(String key, Map<String, String> body) {
        while (true) {
            Response answer = request(Tokens.registrar(), key, body).post(ORGANISATIONS);
            if (answer.statusCode() != 409 && answer.statusCode() != 503) {
                return answer.statusCode() + " " + answer.asString();
            }
            assertThat(answer.jsonPath().getString("code")).isIn("REQUEST_IN_FLIGHT", "BUSY");
        }
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aKeyStandsForOneRequestOfOneCaller() {
        String key = UUID.randomUUID().toString();
        request(Tokens.registrar(), key, body(code()))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
        request(Tokens.registrar(), key, body(code()))
                .post(ORGANISATIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        request(Tokens.of("another-desk", Role.REGISTRAR), key, body(code()))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusalIsNotKept() {
        String key = UUID.randomUUID().toString();
        String code = code();
        Map<String, String> orphan = new HashMap<>(body(code));
        orphan.put("parent", "W99999999");
        request(Tokens.registrar(), key, orphan).post(ORGANISATIONS).then().statusCode(400);
        request(Tokens.registrar(), key, body(code)).post(ORGANISATIONS).then().statusCode(201);
    }

    @Test
    void theKeptAnswerIsSealed() {
        String key = UUID.randomUUID().toString();
        request(Tokens.registrar(), key, body(code())).post(ORGANISATIONS);
        byte[] kept = jdbi.withHandle(handle -> handle.createQuery("select body from idempotency_key where key = :key")
                .bind("key", key)
                .mapTo(byte[].class)
                .one());
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Darparwr");
    }

    @Test
    void aRehearsalAnswersAsInEarnestAndLeavesNothing() {
        String key = UUID.randomUUID().toString();
        String code = code();
        long events = count("feed_event");
        request(Tokens.registrar(), key, body(code))
                .post(ORGANISATIONS + "?dryRun=true")
                .then()
                .statusCode(201)
                .header("Dry-Run", "true")
                .body("code", equalTo(code));
        as(Tokens.registrar()).get(ORGANISATIONS + "/" + code).then().statusCode(404);
        assertThat(count("feed_event")).isEqualTo(events);
        assertThat(count("idempotency_key where key = '" + key + "'")).isZero();
        as(Tokens.registrar())
                .contentType("application/json")
                .body(body(AUTHORITY))
                .post(ORGANISATIONS + "?dryRun=true")
                .then()
                .statusCode(409);
        as(Tokens.registrar())
                .contentType("application/json")
                .body(body(code))
                .post(ORGANISATIONS + "?dryRun=perhaps")
                .then()
                .statusCode(400);
    }

    private long count(String of) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + of)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void aRehearsedListIsPlannedAndGone() {
        String school = RegistryClient.newSchool();
        Response rehearsed = sent(school, "&dryRun=true");
        assertThat(rehearsed.statusCode()).as(rehearsed.asString()).isEqualTo(202);
        assertThat(rehearsed.jsonPath().getString("state")).isEqualTo("PLANNED");
        assertThat(rehearsed.jsonPath().getInt("counts.starters")).isEqualTo(1);
        assertThat(as(Tokens.employer(AUTHORITY))
                        .get("/v1/rosters/" + rehearsed.jsonPath().getString("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void rehearsingAListWhosePlanIsOpenShowsThatPlan() {
        String school = RegistryClient.newSchool();
        Response planned = sent(school, "");
        Response rehearsed = sent(school, "&dryRun=true");
        assertThat(rehearsed.statusCode()).as(rehearsed.asString()).isEqualTo(202);
        assertThat(rehearsed.asString()).isEqualTo(planned.asString());
    }

    private static Response sent(String school, String more) {
        String list = RegistryClient.HEADING + "\n"
                + RegistryClient.row(school + "D", "Rehearsed", "Invented", "1980-05-05", school) + "\n";
        return as(Tokens.employer(AUTHORITY))
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + school + "/roster?asOf=2026-11-22" + more);
    }
}
