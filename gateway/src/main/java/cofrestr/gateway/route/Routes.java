package cofrestr.gateway.route;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All paths of the register, as a tree of their segments. A segment that is spelled out wins over one that is a parameter. */
public final class Routes {
    /** Dots and slashes, however they are disguised, so that a path means to us what it means to the service. */
    private static final Pattern TREACHEROUS =
            Pattern.compile("\\.{1,2}|.*(?:%2[ef5]|%5c|%00|[\\\\;]).*", Pattern.CASE_INSENSITIVE);

    private final Node root = new Node();

    /** Adds what answers {@code method} at {@code operation}'s template. */
    public Routes add(String method, Operation operation) {
        Node node = root;
        for (String segment : segments(operation.template())) {
            node = segment.startsWith("{") ? node.parameter() : node.literal(segment);
        }
        node.template = operation.template();
        node.operations.put(method, operation);
        return this;
    }

    /** What is at {@code path}, if anything is. The path is taken as it was sent, not decoded. */
    public @Nullable Place find(String path) {
        return path.startsWith("/") ? root.find(segments(path), 0) : null;
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    /** One segment of paths. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Operation> operations = new HashMap<>();
        private @Nullable Node parameter;
        private String template = "";

        Node literal(String segment) {
            return literals.computeIfAbsent(segment, unknown -> new Node());
        }

        Node parameter() {
            Node existing = parameter;
            if (existing == null) {
                existing = new Node();
                parameter = existing;
            }
            return existing;
        }

        @Nullable
        Place find(String[] segments, int depth) {
            if (depth == segments.length) {
                return operations.isEmpty() ? null : new Place(template, operations);
            }
            String segment = segments[depth];
            Node exact = literals.get(segment);
            Place found = exact == null ? null : exact.find(segments, depth + 1);
            if (found != null || parameter == null || segment.isEmpty()) {
                return found;
            }
            return TREACHEROUS.matcher(segment).matches() ? null : parameter.find(segments, depth + 1);
        }
    }
}
