package cofrestr.gateway.route;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A path that exists.
 *
 * @param template the path with the names of its parameters: what may be logged, because it names nobody
 * @param operations what may be asked there, by HTTP method
 */
public record Place(String template, Map<String, Operation> operations) {
    /** The operation of that method, if there is one; {@code HEAD} is {@code GET} without the body. */
    public @Nullable Operation operation(String method) {
        return operations.get(method.equals("HEAD") ? "GET" : method);
    }

    /** The value of an {@code Allow} header. */
    public String allowed() {
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
