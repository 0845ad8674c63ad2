package cofrestr.registry.fullcopy;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.order;
import static cofrestr.registry.RegistryClient.propose;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The full copy that a person may have of the own entry (SI 2015/140 reg 47; 2014 Act s35). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FullCopyTest {
    @Inject
    Jdbi jdbi;

    @Test
    void reg47ThePersonHasAllOfTheEntryAndWhoLookedAtOnce() {
        String school = newSchool();
        String number = person(school);
        order(number, "REPRIMAND", "2026-11-20");
        as(Tokens.practitioner(number))
                .contentType("application/json")
                .body(Map.of("changes", Map.of("email", "new@cofrestr.example"), "reason", "It changed"))
                .post("/v1/practitioners/" + number + "/proposals")
                .then()
                .statusCode(201);
        as(Tokens.registrar()).get("/v1/practitioners/" + number).then().statusCode(200);
        JsonPath copy = copy(number);
        assertThat(copy.getString("entry.dateOfBirth")).isEqualTo("1979-12-03");
        assertThat(copy.getString("entry.sources.dateOfBirth.kind")).isEqualTo("EMPLOYER");
        assertThat(copy.getString("names[0].familyName")).isEqualTo("Copied" + wordOf(school));
        assertThat(copy.getList("posts.organisation")).containsExactly(school);
        assertThat(copy.getList("orders.kind")).containsExactly("REPRIMAND");
        assertThat(copy.getString("orders[0].from")).isEqualTo("2026-11-20");
        assertThat(copy.getList("notices.kind")).contains("ORDER_MADE");
        assertThat(copy.getList("proposals.field")).containsExactly("email");
        assertThat(copy.getList("looks.client")).contains("registrar-desk");
        assertThat(copy(number).getList("looks.operation"))
                .as("the copy itself is a look")
                .contains("copyOwnEntry");
    }

    @Test
    void anOrderThatIsOnlyProposedIsNotInTheCopyAndBetraysNoCase() {
        String school = newSchool();
        String number = person(school);
        String _ = propose(
                number,
                Map.of(
                        "madeOn",
                        "2026-11-20",
                        "effectiveOn",
                        "2026-11-20",
                        "kind",
                        "REPRIMAND",
                        "grounds",
                        List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT")));
        assertThat(copy(number).getList("orders")).isEmpty();
        assertThat(copy(number).prettify()).doesNotContain("REPRIMAND", "Order");
    }

    @Test
    void aLongListIsCopiedToItsEnd() {
        String number = person(newSchool());
        jdbi.useHandle(handle -> handle.execute("""
                with taken as (
                    insert into look (at, client, purpose, assumed, operation, request_id)
                    select '2026-11-22T08:00:00Z'::timestamptz, 'many-looks', 'AUDIT', false, 'readPractitioner', 'look-' || n from generate_series(1, 1100) n
                    returning id, at
                )
                insert into look_subject (subject, look, at) select ?, id, at from taken
                """, number));
        assertThat(copy(number).getList("looks.findAll { it.client == 'many-looks' }.id"))
                .hasSize(1100)
                .doesNotHaveDuplicates();
    }

    private static JsonPath copy(String number) {
        return as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/copy")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String person(String school) {
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",email\n" + row(school + "C", "Full", "Copied" + wordOf(school), "1979-12-03", school)
                        + ",copied@cofrestr.example\n"));
        return numberOf(school, school + "C");
    }
}
