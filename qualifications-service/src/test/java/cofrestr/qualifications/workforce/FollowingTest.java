package cofrestr.qualifications.workforce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.Eventually;
import cofrestr.testing.StubFeed;
import cofrestr.testing.StubFeedInstallation;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import cofrestr.workforce.FollowedOrganisations;
import cofrestr.workforce.Workforce;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The service as it runs, from the feed's HTTP to what an auditor reads. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(value = StubFeedInstallation.class, restrictToAnnotatedClass = true)
class FollowingTest {
    private static final String ANN = RegisterNumber.ofBody(1_003_467).value();
    private static final String BEN = RegisterNumber.ofBody(2_003_467).value();
    private static final String ADDRESS = "/v1/following/qualifications";

    @Inject
    Workforce workforce;

    @Inject
    FollowedOrganisations tree;

    @Test
    void theCopyFollowsTheRegistryAndSaysHowItStands() {
        StubFeed registry = StubFeedInstallation.feed();
        organisation(registry, "W06000015", "LOCAL_AUTHORITY", "");
        organisation(registry, "6819010", "SCHOOL", ",\"parent\":\"W06000015\",\"sector\":\"PRIMARY\"");
        person(registry, ANN, 1, ",\"preferredLanguage\":\"cy\",\"posts\":[" + POST + "]");
        person(registry, BEN, 1, ",\"posts\":[{\"employment\":2}]");
        Eventually.holds("all is taken in or parked", () -> following().getInt("parkedSubjects") == 1);

        JsonPath report = following();
        assertThat(report.getInt("people")).isEqualTo(1);
        assertThat(report.getInt("organisations")).isEqualTo(2);
        assertThat(report.getInt("posts")).isEqualTo(1);
        assertThat(report.getInt("epoch")).isEqualTo(1);
        assertThat(report.getString("lastEventAt")).isEqualTo("2026-11-22T11:59:00Z");
        assertThat(report.getString("parked[0].subject")).isEqualTo(BEN);
        assertThat(report.getString("parked[0].code")).isEqualTo("EVENT_REFUSED_BY_STORE");
        assertThat(tree.covers(Set.of(OrganisationCode.of("W06000015")), OrganisationCode.of("6819010")))
                .isTrue();
        saysSoToWhoWatches();

        person(registry, BEN, 2, "");
        Eventually.holds("a good event mends a bad one", () -> following().getInt("parkedSubjects") == 0);

        registry.restored(() -> {
            organisation(registry, "W06000015", "LOCAL_AUTHORITY", "");
            person(registry, ANN, 1, ",\"survivor\":\"" + BEN + "\"");
        });
        Eventually.holds("replayed", () -> {
            JsonPath now = following();
            return now.getInt("epoch") == 2 && now.getBoolean("complete");
        });
        assertThat(following().getList("unknownToRegistry")).containsExactly(BEN);
        assertThat(workforce.person(RegisterNumber.of(ANN)).orElseThrow().unknownToRegistrySince())
                .isNotNull();
    }

    private static final String POST = """
            {"employment":12,"organisation":"6819010","roleProfile":"TEACHING_ASSISTANT_2",\
            "supportsSpecifiedWork":true,"from":"2024-09-01"}""";

    private static void saysSoToWhoWatches() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.data.registry", hasItem("FOLLOWING"))
                .body("checks.data.'registry.parkedSubjects'", hasItem(1));
        given().get("/q/metrics")
                .then()
                .body(containsString("cofrestr_feed_lag_seconds{feed=\"registry\"} "))
                .body(containsString("cofrestr_feed_parked_subjects{feed=\"registry\"} 1.0"))
                .body(containsString("cofrestr_feed_parked_age_seconds{feed=\"registry\"} "));
    }

    private static void organisation(StubFeed registry, String code, String kind, String rest) {
        registry.add("wales.cofrestr.organisation.changed.v1", code, 1, """
                {"code":"%s","kind":"%s","nameEn":"Invented","nameCy":"Dychmygol","version":1%s}""".formatted(code, kind, rest));
    }

    private static void person(StubFeed registry, String number, long version, String rest) {
        registry.add(
                "wales.cofrestr.employment.changed.v1",
                number,
                version,
                "{\"registerNumber\":\"" + number + "\",\"version\":" + version + rest + "}");
    }

    private static JsonPath following() {
        return given().header("Authorization", "Bearer " + Tokens.of("auditor", Role.AUDITOR))
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
