package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shared parts of the document. One name means one thing: where two services mean different things, they clash. */
final class Components {
    private static final String REFERENCE = "#/components/";
    private static final String SECURITY = "securitySchemes";

    private final ObjectNode all;
    private final List<String> clashes;
    private final Map<String, String> owners = new HashMap<>();

    Components(ObjectNode all, List<String> clashes) {
        this.all = all;
        this.clashes = clashes;
    }

    void add(String service, JsonNode components) {
        for (Map.Entry<String, JsonNode> section : components.properties()) {
            if (section.getKey().equals(SECURITY)) {
                continue;
            }
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                add(service, section.getKey(), component.getKey(), component.getValue());
            }
        }
    }

    private void add(String service, String section, String name, JsonNode content) {
        ObjectNode existing = all.withObjectProperty(section);
        String owner = owners.putIfAbsent(section + "/" + name, service);
        if (owner == null) {
            existing.set(name, content);
        } else if (!content.equals(existing.get(name))) {
            clashes.add("components/" + section + "/" + name + " of " + service + " differs from that of " + owner);
        }
    }

    /** Drops what no operation leads to, such as the schemas of operations that only services use. */
    void keepOnlyUsed(JsonNode document) {
        Set<String> used = new HashSet<>();
        follow(document.path("paths"), used);
        for (Map.Entry<String, JsonNode> section : all.properties()) {
            if (!section.getKey().equals(SECURITY) && section.getValue() instanceof ObjectNode named) {
                named.retain(named.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> used.contains(REFERENCE + section.getKey() + "/" + name))
                        .toList());
            }
        }
        all.properties().removeIf(section -> section.getValue().isEmpty());
    }

    private void follow(JsonNode node, Set<String> used) {
        if (node.isTextual() && node.asText().startsWith(REFERENCE)) {
            String[] steps = node.asText().split("/", 5);
            String component = String.join("/", steps[0], steps[1], steps[2], steps[3]);
            if (used.add(component)) {
                follow(all.path(steps[2]).path(steps[3]), used);
            }
        }
        node.forEach(child -> follow(child, used));
    }
}
