package cofrestr.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The register's OpenAPI document, as a reader takes it. */
record Document(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All operations, in the order of the document. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue(), this));
                }
            }
        }
        return operations;
    }

    /** The thing itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** One operation, with its examples filled in. */
    record Operation(String method, String template, JsonNode node, Document document) {

        private static final String SOME = "00000000-0000-4000-8000-000000000000";

        Set<String> roles() {
            Set<String> roles = new TreeSet<>();
            node.path("x-may").forEach(role -> roles.add(role.asText()));
            return roles;
        }

        boolean open() {
            return roles().contains("nobody");
        }

        /** With the examples of path and query as they stand, and an id of nothing where a path has none. */
        String path() {
            String path = template;
            StringBuilder query = new StringBuilder();
            for (JsonNode declared : node.path("parameters")) {
                JsonNode parameter = document.resolved(declared);
                String name = parameter.path("name").asText();
                JsonNode example = example(parameter);
                if (parameter.path("in").asText().equals("path")) {
                    path = path.replace("{" + name + "}", example.asText(SOME));
                } else if (parameter.path("in").asText().equals("query") && !example.isMissingNode()) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(example.asText(), StandardCharsets.UTF_8));
                }
            }
            return path + query;
        }

        /** What the pages at /docs fill in before the reader has written anything. */
        JsonNode example(JsonNode parameter) {
            JsonNode own = parameter.path("example");
            JsonNode schema = document.resolved(parameter.path("schema"));
            return !own.isMissingNode()
                    ? own
                    : schema.has("example")
                            ? schema.path("example")
                            : schema.path("examples").path(0);
        }

        /** The first media type of the body, or nothing where there is no body. */
        String bodyType() {
            return node.at("/requestBody/content").properties().stream()
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }

        /** Asked by that caller with the examples of the document and, where a body is due, one that cannot be used. */
        Reply askedBy(Caller caller) {
            String type = bodyType();
            return type.isEmpty()
                    ? caller.send(method, path(), null, new byte[0])
                    : caller.send(method, path(), type, new byte[] {'{', '}'});
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }
}
