package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chapters of the document: described by the services, in the front's order, and then those the front does not name. */
final class Tags {
    private final Map<String, JsonNode> described = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<String> clashes;

    Tags(JsonNode front, List<String> clashes) {
        this.clashes = clashes;
        for (JsonNode tag : front) {
            described.put(name(tag), tag);
        }
    }

    void add(String service, JsonNode tags) {
        for (JsonNode tag : tags) {
            JsonNode other = described.get(name(tag));
            if (other == null || !other.has("description")) {
                described.put(name(tag), tag);
            } else if (!other.equals(tag)) {
                clashes.add("the tag " + name(tag) + " of " + service + " is described otherwise by another service");
            }
        }
    }

    void use(JsonNode names) {
        names.forEach(name -> used.add(name.asText()));
    }

    ArrayNode inOrder() {
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
        described.forEach((name, tag) -> {
            if (used.contains(name)) {
                ordered.add(tag);
            }
        });
        return ordered;
    }

    private static String name(JsonNode tag) {
        return tag.path("name").asText();
    }
}
