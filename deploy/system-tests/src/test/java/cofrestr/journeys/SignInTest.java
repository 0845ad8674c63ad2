package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages at {@code /docs}: a registrar signs in there and tries what is offered, as it stands. */
@ExtendWith(RealStack.class)
class SignInTest {

    private static final String PERSON = "rhian";

    private final Register register;

    SignInTest(Register register) {
        this.register = register;
    }

    @Test
    void thePagesBringEverythingTheyNeed() {
        Reply page = register.asNobody().patiently().get("/docs").is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        Matcher brought =
                Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css))\"").matcher(page.body());
        assertThat(brought.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(file -> register.asNobody().patiently().get(file).is(200));
        register.asNobody().patiently().get("/docs/oauth2-redirect.html").is(200);
    }

    @Test
    void aWrongPasswordSignsNobodyIn() {
        assertThat(new SignIn(register).code(PERSON, "not-the-password")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoeverSignedInCanTryEveryReadingOperationWithTheExamplesAsTheyStand() {
        String password =
                Objects.requireNonNull(register.file().users().get(PERSON)).password();
        Caller rhian = register.with(new SignIn(register).token(PERSON, password));
        return register.document().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    operation.node().path("parameters").forEach(declared -> {
                        var parameter = register.document().resolved(declared);
                        if (parameter.path("required").asBoolean()) {
                            assertThat(operation.example(parameter).asText())
                                    .as("example of " + parameter.path("name").asText())
                                    .isNotEmpty();
                        }
                    });
                    Reply reply = operation.askedBy(rhian);
                    boolean may = operation.open() || operation.roles().contains("registrar");
                    assertThat(reply.status())
                            .as(reply.body())
                            .isIn(may ? new Object[] {200, 404} : new Object[] {403});
                    assertThat(operation.node().path("responses").has(Integer.toString(reply.status())))
                            .isTrue();
                }));
    }
}
