package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The document that grows as one service after another is laid into it. All that clashes is told at once, at the end. */
final class Merge {
    /** The codes of a service in both languages, by name. */
    static final String PROBLEMS = "x-problems";

    private final ObjectNode merged;
    private final Components components;
    private final Tags tags;
    private final List<String> clashes = new ArrayList<>();
    private final Map<String, String> operationIds = new HashMap<>();

    private final Map<String, String> spellings = new HashMap<>();

    Merge(ObjectNode front) {
        this.merged = front;
        this.components = new Components(front.withObjectProperty("components"), clashes);
        this.tags = new Tags(front.path("tags"), clashes);
    }

    /** Lays one service's document in. Its servers, title and security schemes are not taken: the front has its own. */
    void add(String service, JsonNode document) {
        components.add(service, document.path("components"));
        tags.add(service, document.path("tags"));
        explain(service, document.path(PROBLEMS));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Operation operation : Operation.all(service, path.getKey(), path.getValue())) {
                if (!operation.onlyBetweenServices()) {
                    add(operation);
                }
            }
        }
    }

    /** What each service says of its codes; what two services say of one code must be the same. */
    private void explain(String service, JsonNode problems) {
        ObjectNode known = merged.withObjectProperty(PROBLEMS);
        for (Map.Entry<String, JsonNode> problem : problems.properties()) {
            JsonNode before = known.get(problem.getKey());
            if (before != null && !before.equals(problem.getValue())) {
                clashes.add("problem " + problem.getKey() + " of " + service + " means something else elsewhere");
            }
            known.set(problem.getKey(), problem.getValue());
        }
    }

    private void add(Operation operation) {
        String spelling = spellings.putIfAbsent(operation.path().replaceAll("\\{[^}]*}", "{}"), operation.path());
        if (spelling != null && !spelling.equals(operation.path())) {
            clashes.add(operation + " is the same path as " + spelling + "; its parameters must have the same names");
        }
        ObjectNode path = merged.withObjectProperty("paths").withObjectProperty(operation.path());
        if (path.has(operation.method())) {
            clashes.add(operation + " is answered by "
                    + path.get(operation.method()).path("x-service").asText() + " too");
            return;
        }
        String id = operation.id();
        String other = operationIds.putIfAbsent(id, operation.toString());
        if (other != null) {
            clashes.add(operation + " has the operationId " + id + ", and so has " + other);
        }
        ObjectNode written = operation.forReaders();
        tags.use(written.path("tags"));
        path.set(operation.method(), written);
    }

    /** The whole document. */
    ObjectNode finish() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(
                    "The services' OpenAPI documents do not go together:\n  - " + String.join("\n  - ", clashes));
        }
        Composed.describe(merged);
        merged.set("tags", tags.inOrder());
        components.keepOnlyUsed(merged);
        return merged;
    }
}
