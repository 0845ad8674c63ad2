package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One operation of one service, and how it is written for the readers of the merged document. */
record Operation(String service, String path, String method, JsonNode own, JsonNode parametersOfPath) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

    static List<Operation> all(String service, String path, JsonNode item) {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey())) {
                all.add(new Operation(service, path, member.getKey(), member.getValue(), item.path("parameters")));
            }
        }
        return all;
    }

    String id() {
        return own.path("operationId").asText(method + " " + path);
    }

    /** What only services may ask each other is neither shown nor reachable from outside. */
    boolean onlyBetweenServices() {
        List<String> may = may();
        return !may.isEmpty() && may.stream().allMatch("service"::equals);
    }

    /** Whether somebody without a token may ask for it. */
    private boolean open() {
        JsonNode security = own.path("security");
        return own.path("x-public").asBoolean()
                || may().contains("nobody")
                || (security.isArray() && security.isEmpty());
    }

    private List<String> may() {
        return StreamSupport.stream(own.path("x-may").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The operation with what the gateway adds: who answers it, whether a token is needed, and its own refusals. */
    ObjectNode forReaders() {
        ObjectNode written = own.deepCopy();
        written.remove(List.of("security", "servers", "x-public"));
        written.put("x-service", service);
        if (open()) {
            written.putArray("security");
        }
        sayWhoMay(written);
        takeParametersOfPath(written);
        refusal(
                written,
                401,
                "TokenRefused",
                open() ? List.of("TOKEN_INVALID") : List.of("TOKEN_MISSING", "TOKEN_INVALID"));
        if (written.has("requestBody")) {
            refusal(written, 413, "TooLarge", List.of("BODY_TOO_LARGE"));
        }
        refusal(written, 429, "TooMany", List.of("RATE_LIMITED"));
        refusal(written, 503, "Unavailable", List.of("SERVICE_UNAVAILABLE", "SIGN_IN_UNAVAILABLE"));
        sortByStatus(written.withObjectProperty("responses"));
        return written;
    }

    /** The roles as a sentence, because not every reader's program shows extensions. */
    private void sayWhoMay(ObjectNode written) {
        String description = written.path("description").asText();
        if (!description.isEmpty() && !may().isEmpty()) {
            String who = open() ? "everybody, without signing in" : String.join(", ", may());
            written.put("description", description + "\n\nFor: " + who + ".");
        }
    }

    /** Parameters of a path item would be lost where two services share a path, so each operation gets its own. */
    private void takeParametersOfPath(ObjectNode written) {
        if (parametersOfPath.isEmpty()) {
            return;
        }
        ArrayNode parameters = written.withArrayProperty("parameters");
        for (JsonNode shared : parametersOfPath) {
            boolean overridden = StreamSupport.stream(parameters.spliterator(), false)
                    .anyMatch(mine -> mine.path("name").equals(shared.path("name"))
                            && mine.path("in").equals(shared.path("in")));
            if (!overridden) {
                parameters.add(shared);
            }
        }
    }

    /** What the gateway may answer in the service's place. Where the service has that status too, its codes come first. */
    private static void refusal(ObjectNode operation, int status, String response, List<String> codes) {
        ObjectNode responses = operation.withObjectProperty("responses");
        String key = Integer.toString(status);
        if (!responses.has(key)) {
            responses.putObject(key).put("$ref", "#/components/responses/" + response);
        } else if (responses.get(key) instanceof ObjectNode own && own.has("description")) {
            String said = own.path("description").asText();
            String more = codes.stream().filter(code -> !said.contains(code)).collect(Collectors.joining(", "));
            own.put("description", more.isEmpty() ? said : said + ", " + more);
        }
    }

    private static void sortByStatus(ObjectNode responses) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        responses.removeAll();
        sorted.forEach(responses::set);
    }

    @Override
    public String toString() {
        return service + ": " + method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
