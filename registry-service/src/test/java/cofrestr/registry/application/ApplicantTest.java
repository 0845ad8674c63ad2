package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.application.ApplicationClient.CATEGORY;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.begin;
import static cofrestr.registry.application.ApplicationClient.decide;
import static cofrestr.registry.application.ApplicationClient.declare;
import static cofrestr.registry.application.ApplicationClient.seeIdentity;
import static cofrestr.registry.application.ApplicationClient.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A registrar enters an application for somebody who may not be in the register yet. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ApplicantTest {
    @Inject
    Jdbi jdbi;

    private static Map<String, Object> person(String given, String family, String birth) {
        return Map.of("givenNames", given, "familyName", family, "dateOfBirth", birth);
    }

    @Test
    void somebodyWhomNobodyKnowsIsEnteredAndNotRegistered() {
        var begun = begin(REGISTRAR, Map.of("category", CATEGORY, "person", person("Newydd", "Ceisydd", "1953-07-01")))
                .statusCode(201)
                .extract()
                .jsonPath();
        String number = begun.getString("registerNumber");
        as(REGISTRAR)
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("givenNames", equalTo("Newydd"))
                .body("dateOfBirth", equalTo("1953-07-01"))
                .body("registrations", hasSize(0))
                .body("sources.dateOfBirth.kind", equalTo("REGISTRAR"));
        String id = begun.getString("id");
        declare(REGISTRAR, id, Map.of()).statusCode(200);
        seeIdentity(id).statusCode(200);
        submit(REGISTRAR, id).statusCode(200);
        decide(id, Map.of("outcome", "GRANT")).statusCode(200);
        List<String> events = jdbi.withHandle(
                handle -> handle.createQuery("select type from feed_event where subject = :number order by seq")
                        .bind("number", number)
                        .mapTo(String.class)
                        .list());
        assertThat(events)
                .containsExactly("wales.cofrestr.practitioner.entered.v1", "wales.cofrestr.registration.granted.v1");
    }

    @Test
    void somebodyWhoMayBeKnownIsLookedAtFirst() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "K", "Adnabyddus", "Ceisyddes", "1953-07-02", school));
        String known = numberOf(school, school + "K");
        Map<String, Object> person = person("Adnabyddus", "Ceisyddes", "1953-07-02");
        begin(REGISTRAR, Map.of("category", CATEGORY, "person", person))
                .statusCode(409)
                .body("code", equalTo("APPLICANT_MAY_BE_KNOWN"));
        begin(REGISTRAR, Map.of("category", CATEGORY, "registerNumber", known))
                .statusCode(201)
                .body("registerNumber", equalTo(known));
        Map<String, Object> said = new java.util.HashMap<>(person);
        said.put("newPerson", true);
        String other = begin(REGISTRAR, Map.of("category", CATEGORY, "person", said))
                .statusCode(201)
                .extract()
                .path("registerNumber");
        assertThat(other).isNotEqualTo(known);
    }

    @Test
    void whoAppliesIsSaidOnceAndByARegistrarOnly() {
        String number = ApplicationClient.somebody();
        Map<String, Object> person = person("Aneglur", "Ceisydd", "1953-07-03");
        begin(REGISTRAR, Map.of("category", CATEGORY)).statusCode(400).body("code", equalTo("APPLICANT_UNCLEAR"));
        begin(REGISTRAR, Map.of("category", CATEGORY, "registerNumber", number, "person", person))
                .statusCode(400);
        begin(Tokens.practitioner(number), Map.of("category", CATEGORY, "registerNumber", number))
                .statusCode(400);
        begin(Tokens.practitioner(number), Map.of("category", CATEGORY, "person", person))
                .statusCode(400);
    }

    @Test
    void twoDesksThatEnterTheSamePersonAtOnceMakeOne() throws Exception {
        Map<String, Object> body = Map.of("category", CATEGORY, "person", person("Unwaith", "Ceisydd", "1953-07-04"));
        List<Integer> answers;
        try (var desks = Executors.newFixedThreadPool(8)) {
            answers = desks
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    _ -> () -> begin(REGISTRAR, body).extract().statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers).containsOnly(201, 409);
        int people = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from practitioner_name where folded = 'unwaith ceisydd'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(people).isOne();
    }
}
