package cofrestr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.May;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every operation of a service with every kind of token, for the caller's own organisation or entry, for what lies
 * beneath, and for somebody else's. What may happen follows from {@link May}; what is expected of {@link May} itself
 * stands in a table that people read.
 */
public final class PowerMatrix {
    private final List<PowerOperation> operations;

    private PowerMatrix(List<PowerOperation> operations) {
        this.operations = operations;
    }

    /** The operations declared beneath {@code rootPackage}. */
    public static PowerMatrix of(String rootPackage) {
        return of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect));
    }

    /** The operations of these resources. */
    static PowerMatrix of(Stream<? extends Class<?>> resources) {
        List<PowerOperation> found = resources
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> operation(type, method)))
                .sorted((a, b) -> (a.path() + a.verb()).compareTo(b.path() + b.verb()))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no operation to try");
        }
        return new PowerMatrix(found);
    }

    private static Stream<PowerOperation> operation(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new PowerOperation(
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
                        operations.stream().map(PowerOperation::line).distinct().toList());
    }

    /**
     * Every trial there is.
     *
     * @param own what the paths name where the thing is the caller's own: {@code organisation}, {@code number} and the like;
     *     under a whole path, a body that its operation can read
     * @param beneath the same for an organisation beneath the caller's own
     * @param other the same for somebody else's
     */
    public Stream<PowerTrial> trials(Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        return operations.stream().flatMap(operation -> new PowerTokens(operation, own).trials(own, beneath, other));
    }
}
