package cofrestr.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of a service with every role, for the caller's own organisation or entry and for somebody else's.
 * What may happen follows from {@link May}; what is expected of {@link May} itself stands in a table that people read.
 */
public final class PowerMatrix {
    private final List<Operation> operations;

    private PowerMatrix(List<Operation> operations) {
        this.operations = operations;
    }

    /** An operation as it is declared. */
    public record Operation(String verb, String path, Method method, List<May> grants) {
        /** The line of the table of powers that speaks of this operation. */
        public String line() {
            String powers = grants.stream()
                    .flatMap(may -> Arrays.stream(may.value())
                            .map(role -> role.tokenName()
                                    + (may.scope() == Scope.EVERYWHERE ? "" : " (" + words(may.scope()) + ")")))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "| `" + verb + " " + path + "` | " + powers + " |";
        }

        private static String words(Scope scope) {
            return switch (scope) {
                case EVERYWHERE -> "everywhere";
                case OWN_ORGANISATIONS -> "own organisations and those beneath";
                case OWN_ENTRY -> "own entry";
                case AS_STORED -> "what is its own";
            };
        }

        Optional<Scope> scopeFor(Role role) {
            return grants.stream()
                    .filter(may -> Arrays.asList(may.value()).contains(role))
                    .map(May::scope)
                    .findFirst();
        }
    }

    /** One trial of the matrix: who calls what, for whose thing, and what must come of it. */
    public record Trial(
            Operation operation,
            Role role,
            boolean own,
            Map<String, String> names,
            @Nullable String token) {
        @Override
        public String toString() {
            return role.tokenName() + " " + operation.verb() + " " + operation.path() + (own ? " own" : " other");
        }

        /** Refused for want of a token (401), of a role (403), of scope (404), or let in: anything else that is no fault of ours. */
        public boolean isAsDeclared() {
            int status = call();
            Optional<Scope> scope = operation.scopeFor(role);
            if (operation.scopeFor(Role.NOBODY).isPresent()) {
                return status != 401 && status != 403 && status < 500;
            }
            if (role == Role.NOBODY) {
                return status == 401;
            }
            if (scope.isEmpty()) {
                return status == 403;
            }
            boolean scoped = scope.get() != Scope.EVERYWHERE;
            return (scoped && !own) ? status == 404 : status != 401 && status != 403 && status < 500;
        }

        private int call() {
            RequestSpecification request = given();
            if (token != null) {
                request = request.header("Authorization", "Bearer " + token);
            }
            Consumes consumes = operation.method().getAnnotation(Consumes.class);
            if (consumes != null) {
                request = request.contentType(consumes.value()[0])
                        .body(names.getOrDefault(operation.path(), "{}").getBytes(StandardCharsets.UTF_8));
            }
            return request.request(operation.verb(), filled()).statusCode();
        }

        private String filled() {
            String path = operation.path();
            for (Map.Entry<String, String> name : names.entrySet()) {
                path = path.replace("{" + name.getKey() + "}", name.getValue());
            }
            boolean asksOrganisation = Arrays.stream(operation.method().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                    .anyMatch(parameter ->
                            parameter.getAnnotation(QueryParam.class).value().equals("organisation"));
            return asksOrganisation ? path + "?organisation=" + names.get("organisation") : path;
        }
    }

    /** The operations declared beneath {@code rootPackage}. */
    public static PowerMatrix of(String rootPackage) {
        List<Operation> found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> operation(type, method)))
                        .sorted((a, b) -> (a.path() + a.verb()).compareTo(b.path() + b.verb()))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No operation beneath " + rootPackage);
        }
        return new PowerMatrix(found);
    }

    private static Stream<Operation> operation(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Operation(
                        verb.value(),
                        type.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class)
                                        ? method.getAnnotation(Path.class).value()
                                        : ""),
                        method,
                        Arrays.asList(method.getAnnotationsByType(May.class))));
    }

    /** Fails unless the section of {@code docs/powers.md} under {@code heading} says line for line what the operations declare; one that takes bodies of several kinds stands there once. */
    public void isWrittenDownUnder(String heading) throws IOException {
        List<String> written = Files.readAllLines(java.nio.file.Path.of("../docs/powers.md")).stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(written)
                .containsExactlyElementsOf(
                        operations.stream().map(Operation::line).distinct().toList());
    }

    /**
     * Every trial there is.
     *
     * @param own what the paths name where the thing is the caller's own: {@code organisation}, {@code number} and the like;
     *     under a whole path, a body that its operation can read
     * @param other the same for somebody else's
     */
    public Stream<Trial> trials(Map<String, String> own, Map<String, String> other) {
        String organisation = own.getOrDefault("organisation", "");
        String number = own.getOrDefault("number", "");
        return operations.stream()
                .flatMap(operation -> Arrays.stream(Role.values())
                        .flatMap(role -> Stream.of(true, false)
                                .map(mine -> new Trial(
                                        operation,
                                        role,
                                        mine,
                                        mine ? own : other,
                                        token(role, organisation, number)))));
    }

    private static @Nullable String token(Role role, String organisation, String number) {
        return switch (role) {
            case NOBODY -> null;
            case PRACTITIONER -> Tokens.practitioner(number);
            case EMPLOYER, ASSESSOR, PROVIDER -> Tokens.of("matrix-" + role.tokenName(), role, organisation);
            case REGISTRAR, CASEWORKER, POLICY_ANALYST, AUDITOR, SERVICE ->
                Tokens.of("matrix-" + role.tokenName(), role);
        };
    }
}
