package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the document, tried with the real token of every client. */
@ExtendWith(RealStack.class)
class PowersTest {

    private static final String OF_SERVICES = "service";

    private final Register register;

    PowersTest(Register register) {
        this.register = register;
    }

    @Test
    void everyRoleThatTheDocumentNamesHasAClient() {
        List<String> named = register.document().operations().stream()
                .flatMap(operation -> operation.roles().stream())
                .filter(role -> !role.equals("nobody") && !role.equals(OF_SERVICES))
                .distinct()
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(clients().values()).flatMap(roles -> roles).containsAll(named);
    }

    @TestFactory
    Stream<DynamicTest> anOperationRefusesEveryClientOfAnotherRoleAndNoClientOfItsOwn() {
        return register.document().operations().stream()
                .filter(operation -> !operation.open())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> tried(operation)));
    }

    private void tried(Document.Operation operation) {
        clients().forEach((client, roles) -> {
            Reply reply = operation.askedBy(register.as(client));
            if (Collections.disjoint(roles, operation.roles())) {
                assertThat(reply + "").as(client).startsWith("403 ").contains("\"NOT_ALLOWED\"");
            } else {
                assertThat(reply.status())
                        .as(client + " got " + reply)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
        });
    }

    /** The roles of each client that may come to the front door. */
    private Map<String, List<String>> clients() {
        Map<String, List<String>> clients = new TreeMap<>();
        register.file().clients().forEach((name, client) -> {
            if (!client.roles().contains(OF_SERVICES)) {
                clients.put(name, client.roles());
            }
        });
        return clients;
    }
}
