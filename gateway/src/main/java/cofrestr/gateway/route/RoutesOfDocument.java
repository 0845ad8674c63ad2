package cofrestr.gateway.route;

import cofrestr.gateway.Service;
import cofrestr.gateway.docs.Document;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The routes are read from the merged document and nowhere else: what the document does not show, the gateway does not
 * open, and what it shows is answered by the service that declared it.
 */
final class RoutesOfDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options", "head");
    private static final Set<String> ROWS = Set.of("text/csv", "application/x-ndjson");

    RoutesOfDocument() {}

    @Produces
    @Singleton
    static Routes routes(Document document) {
        return read(document.tree());
    }

    static Routes read(JsonNode document) {
        Routes routes = new Routes();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> item : path.getValue().properties()) {
                if (METHODS.contains(item.getKey())) {
                    routes.add(item.getKey().toUpperCase(Locale.ROOT), operation(path.getKey(), item.getValue()));
                }
            }
        }
        return routes;
    }

    private static Operation operation(String template, JsonNode operation) {
        JsonNode security = operation.path("security");
        List<Operation.Part> parts = parts(operation.path("x-composed-of"));
        return new Operation(
                parts.isEmpty()
                        ? Service.byId(operation.path("x-service").asText())
                        : parts.getFirst().service(),
                template,
                security.isArray() && security.isEmpty(),
                operation.at("/requestBody/content").properties().stream()
                        .anyMatch(type -> ROWS.contains(type.getKey())),
                parts);
    }

    private static List<Operation.Part> parts(JsonNode composed) {
        return composed.properties().stream()
                .map(part -> new Operation.Part(
                        part.getKey(),
                        Service.byId(part.getValue().path("service").asText()),
                        part.getValue().path("path").asText()))
                .toList();
    }
}
