package cofrestr.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds an answer against what the document declares for it: a property that no schema names is one that nobody decided to
 * show. Where the document says only that there is an object, a list kept here says what may be in it.
 */
final class Declared {

    /** Views that the document has for other readers at the same address; an employer is never shown them. */
    private static final Set<String> OF_OTHERS = Set.of("Entry");

    /** Refusals of the door and of the form asked for, the same everywhere, which the document explains once. */
    private static final Set<Integer> ANYWHERE = Set.of(406, 429);

    private static final String ORGANISATION = "wales.cofrestr.organisation.";
    private static final Set<String> OF_ORGANISATION =
            Set.of("code", "kind", "nameEn", "nameCy", "parent", "sector", "version");
    private static final Map<String, Set<String>> OF_PERSON = Map.of(
            "",
            Set.of("registerNumber", "version", "firstRegistered", "registrations", "orders", "posts"),
            "registrations",
            Set.of("category", "registration", "from", "until"),
            "orders",
            Set.of("kind", "from", "until"),
            "posts",
            Set.of("staffId", "postId", "organisation", "roleProfile", "from", "until"));
    private static final Map<String, Set<String>> OF_ASSESSMENT = Map.of(
            "",
            Set.of("registerNumber", "version", "assessments", "due"),
            "assessments",
            Set.of(
                    "id",
                    "scheme",
                    "route",
                    "school",
                    "preparation",
                    "assessor",
                    "begunOn",
                    "registeredOn",
                    "visitPlannedOn",
                    "visitedOn",
                    "outcome",
                    "decidedOn"));
    private static final Map<String, Set<String>> OF_ENROLMENT = Map.of(
            "",
            Set.of("registerNumber", "guest", "version", "enrolments"),
            "enrolments",
            Set.of("id", "programme", "year", "role", "organisation", "state", "outcome", "until"));
    private static final Map<String, Set<String>> OF_TRAINING =
            Map.of("", Set.of("registerNumber", "version", "organisation", "topic", "holdsUntil", "daysBefore"));
    private static final Map<String, Set<String>> OF_INDUCTION = Map.of(
            "", Set.of("registerNumber", "version", "induction", "organisation", "roleProfile", "beginsOn", "dueOn"));
    /** By how the type of an event begins; a person's in the registry where it is none of these. */
    private static final Map<String, Map<String, Set<String>>> OF_TYPE = Map.of(
            "wales.cofrestr.assessment.", OF_ASSESSMENT,
            "wales.cofrestr.programme.", OF_ENROLMENT,
            "wales.cofrestr.training.", OF_TRAINING,
            "wales.cofrestr.induction.", OF_INDUCTION);
    /** What the public reads at another address. */
    private static final String PUBLISHED_FOR_ALL = "wales\\.cofrestr\\.(requirement|standards)\\..*";

    private static final Set<String> OF_WHO_LEFT = Set.of("subject");
    private static final Set<String> DATA_OF = Set.of("Change", "SnapshotSubject");
    private static final Set<String> OF_A_CHANGE = Set.of("from", "to", "stands");

    private final Document document;
    private final Set<String> stated;

    /** @param stated the fields that a row of a list may state, in the sender's words */
    Declared(Document document, Set<String> stated) {
        this.document = document;
        this.stated = stated;
    }

    /** Where in the answer there is something undeclared; empty where all of it is as the document says. */
    List<String> undeclared(Document.Operation operation, Reply reply) {
        JsonNode answer = document.resolved(operation.node().path("responses").path(Integer.toString(reply.status())));
        if (answer.isMissingNode() && ANYWHERE.contains(reply.status())) {
            return against(document.root().at("/components/schemas/Problem"), reply.json(), "");
        }
        if (answer.isMissingNode()) {
            return List.of("status " + reply.status() + " " + reply.code());
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "").strip();
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return reply.body().isEmpty() ? List.of() : List.of("content type " + type + " of " + reply.status());
        }
        return type.matches(".*[/+]json") ? against(schema, reply.json(), "") : List.of();
    }

    private List<String> against(JsonNode schema, JsonNode value, String place) {
        String name = schema.path("$ref").asText().replaceFirst(".*/", "");
        JsonNode resolved = document.resolved(schema);
        if (resolved.has("oneOf") || resolved.has("anyOf")) {
            return best(resolved.has("oneOf") ? resolved.path("oneOf") : resolved.path("anyOf"), value, place);
        }
        if (value.isArray()) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                found.addAll(against(resolved.path("items"), value.get(i), place + "/" + i));
            }
            return found;
        }
        return value.isObject() ? object(name, resolved, value, place) : List.of();
    }

    private List<String> best(JsonNode alternatives, JsonNode value, String place) {
        List<String> fewest = List.of(place + " fits nothing that an employer may see");
        boolean first = true;
        for (JsonNode alternative : alternatives) {
            if (!OF_OTHERS.contains(alternative.path("$ref").asText().replaceFirst(".*/", ""))) {
                List<String> found = against(alternative, value, place);
                if (first || found.size() < fewest.size()) {
                    fewest = found;
                    first = false;
                }
            }
        }
        return fewest;
    }

    private List<String> object(String name, JsonNode schema, JsonNode value, String place) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String here = place + "/" + field.getKey();
            JsonNode declared = schema.path("properties").path(field.getKey());
            if (DATA_OF.contains(name) && field.getKey().equals("data")) {
                found.addAll(data(value, here));
            } else if (name.equals("RosterRow") && field.getKey().equals("changes")) {
                found.addAll(changes(field.getValue(), here));
            } else if (!declared.isMissingNode()) {
                found.addAll(against(declared, field.getValue(), here));
            } else if (schema.path("additionalProperties").isObject()) {
                found.addAll(against(schema.path("additionalProperties"), field.getValue(), here));
            } else {
                found.add(here);
            }
        }
        return found;
    }

    private static List<String> data(JsonNode event, String place) {
        JsonNode data = event.path("data");
        if (event.path("movement").asText().equals("LEFT")) {
            return beyond(OF_WHO_LEFT, data, place);
        }
        if (event.path("type").asText().startsWith(ORGANISATION)) {
            return beyond(OF_ORGANISATION, data, place);
        }
        String type = event.path("type").asText();
        if (type.matches(PUBLISHED_FOR_ALL)) {
            return List.of();
        }
        Map<String, Set<String>> shown = OF_TYPE.entrySet().stream()
                .filter(of -> type.startsWith(of.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OF_PERSON);
        List<String> found = new ArrayList<>(beyond(shown.getOrDefault("", Set.of()), data, place));
        for (Map.Entry<String, JsonNode> list : data.properties()) {
            if (!list.getValue().isArray()) {
                continue;
            }
            for (JsonNode item : list.getValue()) {
                found.addAll(
                        beyond(shown.getOrDefault(list.getKey(), Set.of()), item, place + "/" + list.getKey() + "/-"));
            }
        }
        return found;
    }

    private List<String> changes(JsonNode changes, String place) {
        List<String> found = new ArrayList<>(beyond(stated, changes, place));
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            found.addAll(beyond(OF_A_CHANGE, change.getValue(), place + "/" + change.getKey()));
        }
        return found;
    }

    /** What there is in an object, or in the objects within it that no list names, beyond what may be. */
    private static List<String> beyond(Set<String> allowed, JsonNode object, String place) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeAll(allowed);
        return names.stream().map(name -> place + "/" + name).toList();
    }
}
