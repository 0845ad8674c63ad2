package cofrestr.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import cofrestr.local.StackFile.Client;
import cofrestr.local.StackFile.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Path FILE = Path.of("../keycloak/cofrestr-realm.json");

    private final Realm realm = Realm.filled(FILE, place -> "<" + place + ">");

    @Test
    void hasNoSecretInTheRepository() throws IOException {
        JsonNode asKept = Json.parse(Files.readString(FILE));
        assertThat(asKept.findValuesAsText("secret")).isNotEmpty().allMatch(secret -> secret.startsWith("${COFRESTR_"));
        assertThat(asKept.path("users").findValues("credentials"))
                .isNotEmpty()
                .allMatch(kept -> kept.path(0).path("value").asText().startsWith("${COFRESTR_PASSWORD_"));
    }

    @Test
    void hasAClientForEveryRole() {
        TreeSet<String> roles = new TreeSet<>();
        realm.clients().values().stream().map(Client::roles).forEach(roles::addAll);
        assertThat(roles)
                .containsExactly(
                        "assessor",
                        "auditor",
                        "caseworker",
                        "employer",
                        "policy-analyst",
                        "practitioner",
                        "provider",
                        "registrar",
                        "service");
    }

    /** A service's token opens nothing at the front door, and no other client's token opens what is between services. */
    @Test
    void givesTheRoleServiceAndItsAudienceToTheServicesAndToNobodyElse() throws IOException {
        List<String> services = List.of("registry-service", "qualifications-service", "cpd-service");
        for (JsonNode client : Json.parse(Files.readString(FILE)).path("clients")) {
            String id = client.path("clientId").asText();
            String audience = services.contains(id) ? "cofrestr-internal" : "cofrestr";
            assertThat(client.findValuesAsText("included.custom.audience"))
                    .as(id)
                    .containsExactly(audience);
        }
        assertThat(realm.clients().values())
                .filteredOn(client -> client.roles().contains("service"))
                .allSatisfy(client -> assertThat(client.roles()).containsExactly("service"))
                .extracting(Client::id)
                .containsExactlyElementsOf(services);
        assertThat(realm.users().values()).noneMatch(person -> person.roles().contains("service"));
    }

    @Test
    void knowsForWhomEachEmployerActs() {
        assertThat(realm.clients().get("cardiff-hr"))
                .isEqualTo(new Client(
                        "cardiff-hr", "<COFRESTR_SECRET_CARDIFF_HR>", List.of("employer"), List.of("W06000015")));
        assertThat(realm.users())
                .containsEntry("emyr", new User("<COFRESTR_PASSWORD_EMYR>", List.of("employer"), List.of("W06000015")))
                .containsEntry("rhian", new User("<COFRESTR_PASSWORD_RHIAN>", List.of("registrar"), List.of()));
    }

    @Test
    void keepsTheIdsOfItsUsersFromImportToImport() {
        assertThat(ids(Realm.filled(FILE, place -> "other")))
                .isEqualTo(ids(realm))
                .doesNotHaveDuplicates();
    }

    private static Collection<String> ids(Realm realm) {
        return Json.parse(realm.json()).path("users").findValuesAsText("id");
    }
}
