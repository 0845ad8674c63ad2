package cofrestr.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void laysAllServicesIntoOneDocument() throws IOException {
        JsonNode merged = fixtures();
        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(names(merged.path("paths")))
                .contains("/v1/organisations", "/v1/practitioners/{number}/awards", "/v1/resources");
        assertThat(merged.at("/paths/~1v1~1role-profiles/get/x-service").asText())
                .isEqualTo("qualifications");
        assertThat(merged.at("/info/title").asText()).startsWith("Cofrestr");
    }

    @Test
    void keepsTheChaptersInTheFrontsOrderAndTheServicesWords() throws IOException {
        JsonNode tags = fixtures().path("tags");
        assertThat(tags.findValuesAsText("name"))
                .containsExactly(
                        "Organisations", "Registration checks", "Practitioners", "Other chapter", "Qualifications");
        assertThat(tags.findValuesAsText("description")).first().isEqualTo("Who employs.");
    }

    @Test
    void saysInASentenceForWhomAnOperationIs() throws IOException {
        JsonNode paths = fixtures().path("paths");
        assertThat(paths.at("/~1v1~1organisations/get/description").asText())
                .isEqualTo("All of them.\n\nFor: everybody, without signing in.");
        assertThat(paths.at("/~1v1~1registration-checks/post/description").asText())
                .isEqualTo("One or many.\n\nFor: employer.");
    }

    @Test
    void sortsTheAnswersByStatus() throws IOException {
        assertThat(names(fixtures().at("/paths/~1v1~1organisations~1{code}~1roster/put/responses")))
                .containsExactly("202", "401", "413", "429", "503");
    }

    @Test
    void saysWhoNeedsAToken() throws IOException {
        JsonNode merged = fixtures();
        assertThat(merged.at("/paths/~1v1~1organisations/get/security")).isEmpty();
        assertThat(merged.at("/paths/~1v1~1organisations/get").has("security")).isTrue();
        assertThat(merged.at("/paths/~1v1~1practitioners~1{number}/get").has("security"))
                .isFalse();
        assertThat(merged.path("security").findValues("signIn")).hasSize(1);
        assertThat(names(merged.at("/components/securitySchemes"))).containsExactlyInAnyOrder("signIn", "system");
    }

    @Test
    void addsWhatTheGatewayMayAnswer() throws IOException {
        JsonNode roster = fixtures().at("/paths/~1v1~1organisations~1{code}~1roster/put/responses");
        assertThat(roster.at("/401/$ref").asText()).isEqualTo("#/components/responses/TokenRefused");
        assertThat(roster.at("/413/$ref").asText()).isEqualTo("#/components/responses/TooLarge");
        assertThat(roster.at("/429/$ref").asText()).isEqualTo("#/components/responses/TooMany");
        assertThat(roster.at("/503/description").asText()).isEqualTo("BUSY, SERVICE_UNAVAILABLE, SIGN_IN_UNAVAILABLE");
        JsonNode read = fixtures().at("/paths/~1v1~1organisations/get/responses");
        assertThat(read.has("413")).isFalse();
    }

    @Test
    void givesEachOperationTheParametersOfItsPath() throws IOException {
        assertThat(fixtures()
                        .at("/paths/~1v1~1organisations~1{code}~1roster/put/parameters/0/name")
                        .asText())
                .isEqualTo("code");
    }

    @Test
    void aComposedReadDeclaresEachPartAsItsOwnOperationDoes() throws IOException {
        JsonNode merged = fixtures();
        JsonNode parts = merged.at("/paths/~1v1~1practitioners~1{number}~1record/get/responses/200/content")
                .path("application/json")
                .at("/schema/properties/parts/properties");
        assertThat(names(parts)).contains("entry", "awards", "cpdRecords");
        assertThat(parts.at("/entry/properties/data"))
                .isEqualTo(merged.at("/paths/~1v1~1practitioners~1{number}/get/responses/200/content")
                        .path("application/json")
                        .path("schema"));
    }

    @Test
    void showsNothingThatIsOnlyBetweenServices() throws IOException {
        JsonNode merged = fixtures();
        assertThat(names(merged.path("paths"))).doesNotContain("/v1/internal-standing");
        assertThat(names(merged.at("/components/schemas")))
                .containsExactlyInAnyOrder("Organisation", "Code", "Problem");
    }

    @Test
    void anEmptyServiceIsNoHindrance() throws IOException {
        Merge merge = merge();
        merge.add("cpd", read("{'openapi': '3.1.0', 'info': {'title': 'x'}, 'paths': {}}"));
        assertThat(merge.finish().path("paths")).isEmpty();
    }

    @Test
    void refusesTwoAnswersToOneQuestion() throws IOException {
        assertClash("cpd: GET /v1/a is answered by registry too", operation("/v1/a", "one"), operation("/v1/a", "two"));
    }

    @Test
    void refusesOnePathUnderTwoSpellings() throws IOException {
        assertClash(
                "cpd: GET /v1/a/{b} is the same path as /v1/a/{c}",
                operation("/v1/a/{c}", "one"),
                operation("/v1/a/{b}", "two"));
    }

    @Test
    void refusesOneNameForTwoOperations() throws IOException {
        assertClash(
                "cpd: GET /v1/b has the operationId list, and so has registry: GET /v1/a",
                operation("/v1/a", "list"),
                operation("/v1/b", "list"));
    }

    @Test
    void refusesOneNameForTwoSchemasAndSharesASchemaThatIsTheSame() throws IOException {
        assertClash(
                "components/schemas/Person of cpd differs from that of registry",
                "{'components': {'schemas': {'Person': {'type': 'object'}, 'Same': {'type': 'string'}}}}",
                "{'components': {'schemas': {'Person': {'type': 'string'}, 'Same': {'type': 'string'}}}}");
        Merge merge = merge();
        merge.add("registry", read("{'components': {'schemas': {'Same': {'type': 'string'}}}}"));
        merge.add("cpd", read("{'components': {'schemas': {'Same': {'type': 'string'}}}}"));
        assertThat(merge.finish().path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void refusesOneChapterDescribedInTwoWays() throws IOException {
        assertClash(
                "the tag Courses of cpd is described otherwise",
                "{'tags': [{'name': 'Courses', 'description': 'one'}]}",
                "{'tags': [{'name': 'Courses', 'description': 'two'}]}");
    }

    @Test
    void tellsAllClashesAtOnce() throws IOException {
        Merge merge = merge();
        merge.add("registry", read(operation("/v1/a", "x")));
        merge.add("cpd", read(operation("/v1/a", "y")));
        merge.add("qualifications", read(operation("/v1/c", "x")));
        assertThatIllegalStateException()
                .isThrownBy(merge::finish)
                .withMessageContaining("cpd: GET /v1/a")
                .withMessageContaining("qualifications: GET /v1/c");
    }

    @Test
    void saysWhatToDoWhereADocumentIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MergeDocuments.merge(Fixtures.front(), List.of("registry=nowhere/openapi.json")))
                .withMessageContaining("build the services first");
    }

    private static void assertClash(String message, String registry, String cpd) throws IOException {
        Merge merge = merge();
        merge.add("registry", read(registry));
        merge.add("cpd", read(cpd));
        assertThatIllegalStateException().isThrownBy(merge::finish).withMessageContaining(message);
    }

    private static String operation(String path, String id) {
        return "{'paths': {'" + path + "': {'get': {'operationId': '" + id + "', 'responses': {}}}}}";
    }

    private static JsonNode fixtures() throws IOException {
        Path merged = Fixtures.merged();
        return JSON.readTree(merged.toFile());
    }

    private static Merge merge() throws IOException {
        ObjectNode front = (ObjectNode) read("{'openapi': '3.1.0', 'tags': [], 'paths': {}, 'components': {}}");
        return new Merge(front);
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
