package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one document of the whole API, and whether what it says is so. */
@ExtendWith(RealStack.class)
class DocumentTest {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");
    private static final int OPERATIONS_OF_THE_THREAD = 22;

    private final Register register;
    private final Document document;

    DocumentTest(Register register) {
        this.register = register;
        this.document = register.document();
    }

    @Test
    void itIsOpenApi31AndHasEveryOperationOfTheThread() {
        assertThat(document.root().path("openapi").asText()).startsWith("3.1");
        assertThat(document.operations())
                .hasSizeGreaterThanOrEqualTo(OPERATIONS_OF_THE_THREAD)
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(register.asNobody()
                        .patiently()
                        .get("/openapi?format=yaml")
                        .is(200)
                        .body())
                .startsWith("openapi: ");
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsExplainedInAllItsAnswers() {
        return each(operation -> {
            JsonNode node = operation.node();
            assertThat(node.path("summary").asText()).isNotBlank();
            assertThat(node.path("tags")).isNotEmpty();
            assertThat(operation.roles()).as("who may").isNotEmpty();
            Map<Boolean, Long> answers = node.path("responses").properties().stream()
                    .peek(answer -> explained(answer.getKey(), document.resolved(answer.getValue())))
                    .collect(Collectors.partitioningBy(
                            answer -> answer.getKey().startsWith("2"), Collectors.counting()));
            assertThat(answers.get(true)).as("good answers").isPositive();
            assertThat(answers.get(false)).as("refusals").isPositive();
        });
    }

    private void explained(String status, JsonNode answer) {
        assertThat(answer.path("description").asText()).as(status).isNotBlank();
        JsonNode content = answer.path("content");
        for (JsonNode form : content) {
            assertThat(form.has("schema") || form.has("example") || form.has("examples"))
                    .as(status)
                    .isTrue();
        }
        if (status.startsWith("2")) {
            assertThat(content.isEmpty()).as("no form of " + status).isEqualTo(status.equals("204"));
            return;
        }
        assertThat(content.has("application/problem+json"))
                .as("problem of " + status)
                .isTrue();
        assertThat(CODE.matcher(answer.path("description").asText()).find())
                .as("codes of " + status)
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> onlyPublicOperationsAnswerSomebodyWithoutAToken() {
        Caller nobody = register.asNobody().patiently();
        return each(operation -> {
            Reply reply = operation.askedBy(nobody);
            if (operation.open()) {
                // A question without its criteria is refused for that, not for want of a token.
                assertThat(reply.status()).as(reply.body()).isIn(200, 400, 404);
            } else {
                reply.refused(401, "TOKEN_MISSING");
                assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
            }
        });
    }

    private Stream<DynamicTest> each(Look look) {
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> look.at(operation)));
    }

    /** What is held against one operation. */
    @FunctionalInterface
    private interface Look {
        void at(Document.Operation operation);
    }
}
