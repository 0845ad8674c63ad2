package cofrestr.registry.referral;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;

import cofrestr.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People who are referred, and what their employers send. */
public final class ReferredPeople {
    public static final String BIRTH = "1983-05-06";

    private ReferredPeople() {}

    /** Somebody and where they work. */
    public record Referred(String number, String school) {}

    /** Somebody who works at a school of their own. */
    public static Referred employed() {
        String school = newSchool();
        commit(school, "2026-09-01", row(school + "R", "Referred" + wordOf(school), "Invented", BIRTH, school));
        return new Referred(numberOf(school, school + "R"), school);
    }

    /** Somebody whose post at the school is over since the last day of October. */
    public static Referred resigned() {
        String school = newSchool();
        String stays = row(school + "S", "Stays" + wordOf(school), "Invented", "1984-06-07", school);
        commit(school, "2026-09-01", row(school + "R", "Referred" + wordOf(school), "Invented", BIRTH, school), stays);
        String number = numberOf(school, school + "R");
        commit(school, "2026-11-01", stays);
        return new Referred(number, school);
    }

    /** What a referral says, {@code more} in pairs of a name and a value. */
    public static Map<String, Object> referral(Referred person, Object... more) {
        Map<String, Object> referral = new HashMap<>(Map.of(
                "organisation",
                person.school(),
                "registerNumber",
                person.number(),
                "dateOfBirth",
                BIRTH,
                "circumstance",
                "RESIGNED_FIRST",
                "ground",
                "UNACCEPTABLE_PROFESSIONAL_CONDUCT",
                "barringServiceMustBeTold",
                false,
                "documents",
                List.of(
                        Map.of("kind", "STATEMENT_OF_REASONS", "text", "Invented reasons"),
                        Map.of("kind", "RESIGNATION_LETTER", "none", true))));
        for (int i = 0; i < more.length; i += 2) {
            referral.put((String) more[i], more[i + 1]);
        }
        return referral;
    }

    public static ValidatableResponse refer(Map<String, Object> referral) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(referral)
                .post("/v1/referrals")
                .then();
    }

    /** Referred by the authority; answers the referral's id. */
    public static String refer(Referred person) {
        return refer(referral(person)).statusCode(201).extract().jsonPath().getString("id");
    }
}
