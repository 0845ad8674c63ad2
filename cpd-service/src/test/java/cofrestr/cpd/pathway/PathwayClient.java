package cofrestr.cpd.pathway;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an organisation asks of pathways, over HTTP. */
record PathwayClient(String token, String organisation, String cycle) {
    /** Somebody on no register. */
    String guest(String kind) {
        return post(
                        "/v1/guests",
                        Map.of(
                                "givenNames",
                                "Enw",
                                "familyName",
                                "Dychmygol",
                                "kind",
                                kind,
                                "recordedFor",
                                organisation))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A coach on no register who was at these sessions. */
    String coach(List<String> sessions) {
        String coach = post(
                        "/v1/coaches", Map.of("coach", Map.of("guest", guest("COACH")), "organisation", organisation))
                .statusCode(201)
                .extract()
                .path("id");
        sessions.forEach(
                session -> post("/v1/coaches/" + coach + "/sessions", Map.of("cycle", cycle, "session", session))
                        .statusCode(200));
        return coach;
    }

    ValidatableResponse nominate(String track, Map<String, String> participant, String school, String coach) {
        return post(
                "/v1/pathway-cycles/" + cycle + "/nominations",
                Map.of(
                        "track",
                        track,
                        "participant",
                        participant,
                        "nominatedBy",
                        organisation,
                        "ownSchool",
                        school,
                        "coach",
                        coach,
                        "nominatedOn",
                        "2014-05-01"));
    }

    ValidatableResponse diagnostic(String nomination, String mode, Map<String, Object> with) {
        Map<String, Object> body = new HashMap<>(
                Map.of("mode", mode, "on", "2014-05-16", "developmentAreas", List.of("FEELINGS_AND_SELF_CONTROL")));
        if (!with.isEmpty()) {
            body.put("with", with);
        }
        return step(nomination, "diagnostic", body);
    }

    ValidatableResponse host(String nomination, String school, String chosenOn) {
        return step(nomination, "host", Map.of("school", school, "chosenOn", chosenOn));
    }

    ValidatableResponse placement(String nomination, String coach, String until) {
        return step(
                nomination,
                "placement",
                Map.of(
                        "project",
                        "Reading across the school",
                        "targets",
                        List.of("Lead one staff meeting"),
                        "hostCoach",
                        coach,
                        "from",
                        "2014-06-02",
                        "until",
                        until));
    }

    ValidatableResponse step(String nomination, String step, Map<String, Object> body) {
        return post("/v1/pathway-nominations/" + nomination + "/" + step, body);
    }

    ValidatableResponse read(String nomination) {
        return given().auth()
                .oauth2(token)
                .get("/v1/pathway-nominations/" + nomination)
                .then();
    }

    ValidatableResponse report() {
        return given().auth()
                .oauth2(token)
                .get("/v1/pathway-cycles/" + cycle + "/report?organisation=" + organisation)
                .then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
