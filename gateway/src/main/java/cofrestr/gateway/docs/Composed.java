package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Says of an operation that is put together of others what it answers: each part as its own operation declares it. */
final class Composed {
    private static final List<String> STATES = List.of("ANSWERED", "WITHHELD", "NOT_FOR_YOU", "UNAVAILABLE");

    private Composed() {}

    /** Writes the answers of all composed operations of the document. */
    static void describe(ObjectNode document) {
        for (JsonNode path : document.path("paths")) {
            JsonNode parts = path.at("/get/x-composed-of");
            if (path.at("/get/responses/200/content/application~1json") instanceof ObjectNode answer) {
                if (!parts.isMissingNode()) {
                    describe(document, parts, answer.putObject("schema"));
                }
            }
        }
    }

    private static void describe(ObjectNode document, JsonNode parts, ObjectNode schema) {
        ObjectNode properties = object(schema, "parts");
        ObjectNode each = properties.putObject("parts");
        each.put("description", "Each part, by its name.");
        ObjectNode named = object(each);
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            ObjectNode one = named.putObject(part.getKey());
            ObjectNode fields = object(one, "state");
            ObjectNode state = fields.putObject("state").put("type", "string");
            STATES.forEach(state.putArray("enum")::add);
            JsonNode declared = document.path("paths")
                    .path(part.getValue().path("path").asText())
                    .at("/get/responses/200/content/application~1json/schema");
            fields.set("data", declared.isMissingNode() ? document.objectNode() : declared.deepCopy());
        }
    }

    private static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object");
        if (required.length > 0) {
            ArrayNode names = schema.putArray("required");
            List.of(required).forEach(names::add);
        }
        return schema.putObject("properties");
    }
}
