package cofrestr.qualifications.requirement;

import static io.restassured.RestAssured.given;

import cofrestr.kit.caller.Role;
import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requirements as registrars write them, over HTTP. */
public final class RequirementClient {
    public static final String REGISTRAR = Tokens.registrar();
    public static final String ANOTHER = Tokens.of("second-registrar", Role.REGISTRAR);

    private RequirementClient() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A whole draft but for what {@code more} says otherwise; JSON with single quotes, ending in a comma. */
    public static String body(String code, String scope, String criteria, String more) {
        return ("{'code':'" + code
                        + "','nameCy':'Dychmygol','nameEn':'Invented','summaryCy':'Crynodeb','summaryEn':'Summary',"
                        + "'legalBasis':'Invented Act s1','appliesTo':" + scope + "," + more + "'criteria':" + criteria
                        + "}")
                .replace('\'', '"');
    }

    public static Response draft(String body) {
        return as(REGISTRAR).contentType("application/json").body(body).post("/v1/requirements");
    }

    /** Drafts, opens and publishes; answers the id. */
    public static String published(String body) {
        String id = draft(body).then().statusCode(201).extract().path("id");
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(ANOTHER, id, "publication").then().statusCode(200);
        return id;
    }

    public static JsonPath read(String id) {
        return as(REGISTRAR)
                .get("/v1/requirements/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Response step(String token, String id, String step) {
        return as(token).header("If-Match", tag(id)).post("/v1/requirements/" + id + "/" + step);
    }

    public static Response withdraw(String id, String from) {
        return as(REGISTRAR)
                .header("If-Match", tag(id))
                .contentType("application/json")
                .body(Map.of("from", from, "because", "invented"))
                .post("/v1/requirements/" + id + "/withdrawal");
    }

    public static String tag(String id) {
        return as(REGISTRAR).get("/v1/requirements/" + id).header("ETag");
    }
}
