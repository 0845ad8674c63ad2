package cofrestr.registry.check;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.Tokens;
import java.util.Map;

/** People about whom the tests ask, each as the register may hold them. */
final class CheckedPeople {
    static final String BIRTH = "1983-05-06";

    private CheckedPeople() {}

    /** Somebody whom an employer has stated, and whom nobody registered. */
    static String employed() {
        return employedAt(newSchool());
    }

    static String registered() {
        String school = newSchool();
        String number = employedAt(school);
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", school,
                        "effectiveOn", "2026-11-22",
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        return number;
    }

    static String registeredUnder(String order) {
        String number = registered();
        RegistryClient.order(number, order, "2026-11-22");
        return number;
    }

    private static String employedAt(String school) {
        commit(school, "2026-11-22", row(school + "T", "Checked" + wordOf(school), "Invented", BIRTH, school));
        return numberOf(school, school + "T");
    }
}
