package cofrestr.registry.organisation;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OrganisationTest {
    @Test
    void all22AuthoritiesAreThereInBothLanguages() {
        given().get("/v1/organisations?kind=LOCAL_AUTHORITY&limit=500")
                .then()
                .statusCode(200)
                .body("items", hasSize(22))
                .body("items.name.cy", hasItems("Ynys Môn", "Sir Gaerfyrddin", "Caerdydd"))
                .body("next", equalTo(null));
    }

    @Test
    void pagesGiveEveryOrganisationOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = given().get("/v1/organisations?kind=LOCAL_AUTHORITY&limit=5" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(22).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aCursorBelongsToItsListAndItsClient() {
        String next = given().get("/v1/organisations?limit=1").jsonPath().getString("next");
        given().get("/v1/organisations?kind=SCHOOL&limit=1&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        given().get("/v1/organisations?cursor=made-up").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void askingForMoreThanTheMostIsAnErrorNotAShorterList() {
        given().get("/v1/organisations?limit=501").then().statusCode(400).body("code", equalTo("LIMIT_TOO_LARGE"));
        given().get("/v1/organisations?limit=0").then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
        given().get("/v1/organisations?limit=many").then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
        given().get("/v1/organisations?kind=CASTLE")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The value of kind is not of the kind that belongs here."));
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String group = newGroup();
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", group, "kind", "PROVIDER", "nameEn", "Renamed", "nameCy", "Ailenwyd", "parent", "W06000003"));
        String seen = given().get("/v1/organisations/" + group).header("ETag");
        assertThat(seen).isEqualTo("\"organisation.en.0\"");
        change(group, body, null, 428, "PRECONDITION_REQUIRED");
        change(group, body, "*", 428, "PRECONDITION_REQUIRED");
        change(group, body, seen.replace(".en.", ".cy."), 200, null);
        change(group, body, seen, 412, "CHANGED_MEANWHILE");
        given().get("/v1/organisations/" + group).then().body("name.en", equalTo("Renamed"));
    }

    @Test
    void anOrganisationCannotStandBeneathItself() {
        String group = newGroup();
        String school = newSchoolIn(group);
        change(
                group,
                Map.of("code", group, "kind", "PROVIDER", "nameEn", "Ring", "nameCy", "Cylch", "parent", school),
                "\"organisation.en.0\"",
                409,
                "ORGANISATION_BENEATH_ITSELF");
    }

    @Test
    void aSchoolThatMovesTakesItsAuthorityWithIt() {
        String group = newGroup();
        String school = newSchoolIn(group);
        as(Tokens.employer("W06000002"))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(404);
        change(
                group,
                Map.of(
                        "code",
                        group,
                        "kind",
                        "PROVIDER",
                        "nameEn",
                        "Moved",
                        "nameCy",
                        "Symudwyd",
                        "parent",
                        "W06000002"),
                "\"organisation.en.0\"",
                200,
                null);
        as(Tokens.employer("W06000002"))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(200);
        as(Tokens.employer("W06000003"))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(404);
    }

    @Test
    void oneWrongRowRefusesAnImportAndNamesEveryWrongRow() {
        as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body("""
                        code,kind,nameEn,nameCy,parent,sector
                        6638001,SCHOOL,Good,Da,W06000004,PRIMARY
                        6638002,CASTLE,Bad kind,Math gwael,W06000004,PRIMARY
                        6638003,SCHOOL,,Heb enw,W06000004,PRIMARY
                        """)
                .post("/v1/organisation-imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/rows/2/kind", "/rows/3/nameEn")));
        given().get("/v1/organisations/6638001").then().statusCode(404);
    }

    @Test
    void anUnknownParentIsSaidPlainly() {
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "code", "LOST-1", "kind", "AGENCY", "nameEn", "Lost", "nameCy", "Ar goll", "parent", "NOWHERE"))
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("code", equalTo("ORGANISATION_UNKNOWN"));
    }

    private static void change(
            String code, Map<String, ?> body, @Nullable String ifMatch, int status, @Nullable String problem) {
        var request = as(Tokens.registrar()).contentType("application/json").body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        var answer = request.put("/v1/organisations/" + code).then().statusCode(status);
        if (problem != null) {
            answer.body("code", equalTo(problem));
        }
    }

    @Test
    void manyComeInOneImport() {
        String rows = IntStream.rangeClosed(1, 1500)
                .mapToObj(i -> "MANY-" + i + ",PROVIDER,Invented Provider,Darparwr Dychmygol,W06000024")
                .collect(Collectors.joining("\n", "code,kind,nameEn,nameCy,parent\n", "\n"));
        RegistryClient.as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body(rows)
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1500));
    }
}
