package cofrestr.journeys;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes requests to an operation: good ones, broken ones, and ones about what is not the caller's. */
final class Guesses {

    private static final List<String> LANGUAGES =
            List.of("en", "cy", "cy-GB,en;q=0.1", "*", "xx", "en;q=0, cy;q=0", ",;=", "e".repeat(500));
    private static final List<String> FORMS =
            List.of("application/json", "*/*", "text/csv", "application/x-ndjson", "application/problem+json");
    private static final List<String> ANYTHING = List.of(
            "",
            "0",
            "-1",
            "1",
            "50",
            "501",
            "true",
            "null",
            "2026-11-22",
            "2026-02-30",
            "1900-01-01",
            "9999-12-31",
            "2026-11-22T10:00:00Z",
            "starters",
            "named",
            "all",
            "own",
            "..",
            "%00",
            "a b",
            "ŵŷ",
            "'",
            "{}",
            "x".repeat(300));
    private static final int ONE_CALLER_IN = 12;
    /** Under this name stand the tags of versions that were seen. */
    static final String IF_MATCH = "If-Match";

    private final RandomGenerator random;
    private final Document document;
    private final Map<String, List<String>> known;

    /** @param known values by the name of the parameter or field, own and foreign ones; those of before may be added */
    Guesses(RandomGenerator random, Document document, Map<String, List<String>> known) {
        this.random = random;
        this.document = document;
        this.known = known;
    }

    /** A request that was guessed. */
    record Guess(String method, String path, Map<String, String> headers, String type, String body) {}

    Guess at(Document.Operation operation) {
        String path = operation.template();
        StringBuilder query = new StringBuilder();
        for (JsonNode declared : operation.node().path("parameters")) {
            JsonNode parameter = document.resolved(declared);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(segment(value(name, parameter))));
            } else if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() ? random.nextInt(10) > 0 : random.nextBoolean())) {
                query.append('&').append(name).append('=').append(encoded(value(name, parameter)));
            }
        }
        if (random.nextInt(ONE_CALLER_IN) == 0) {
            query.append("&anything=").append(random.nextInt(100));
        }
        if (!operation.method().equals("GET") && random.nextInt(4) == 0 && query.indexOf("dryRun") < 0) {
            query.append("&dryRun=true");
        }
        String type = operation.bodyType();
        return new Guess(
                operation.method(),
                path + (query.isEmpty() ? "" : "?" + query.substring(1)),
                headers(operation),
                random.nextInt(ONE_CALLER_IN) == 0 ? one(FORMS) : type,
                type.isEmpty() ? "" : body(operation, type));
    }

    /** The request as its document asks for it, about the first of what is known: nothing in it is left to chance. */
    Guess plain(Document.Operation operation) {
        String path = operation.template();
        StringBuilder query = new StringBuilder();
        for (JsonNode declared : operation.node().path("parameters")) {
            JsonNode parameter = document.resolved(declared);
            String name = parameter.path("name").asText();
            String value = encoded(first(name, operationExample(parameter)));
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append('&').append(name).append('=').append(value);
            }
        }
        String type = operation.bodyType();
        JsonNode content = operation.node().path("requestBody").path("content").path(type);
        String example = type.endsWith("json") ? example(content.path("schema")).toString() : text(content);
        return new Guess(
                operation.method(),
                path + (query.isEmpty() ? "" : "?" + query.substring(1)),
                Map.of("Accept", form(operation)),
                type,
                type.isEmpty() ? "" : first(operation.toString(), example));
    }

    private String first(String name, String otherwise) {
        List<String> values = known.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    private Map<String, String> headers(Document.Operation operation) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Accept-Language", one(LANGUAGES),
                "Accept", random.nextInt(ONE_CALLER_IN) > 0 ? form(operation) : one(FORMS),
                "X-Purpose",
                        random.nextInt(4) > 0 ? "EMPLOYMENT" : one(ANYTHING).replaceAll("[^!-~]", "")));
        List<String> tags = known.getOrDefault(IF_MATCH, List.of());
        if (!tags.isEmpty()
                && operation.node().path("parameters").findValuesAsText("name").contains(IF_MATCH)) {
            headers.put(IF_MATCH, one(tags));
        }
        return headers;
    }

    /** A form that the operation answers in. */
    private static String form(Document.Operation operation) {
        for (String status : List.of("200", "202")) {
            for (Map.Entry<String, JsonNode> form : operation
                    .node()
                    .path("responses")
                    .path(status)
                    .path("content")
                    .properties()) {
                return form.getKey();
            }
        }
        return FORMS.getFirst();
    }

    private String value(String name, JsonNode parameter) {
        List<String> values = known.getOrDefault(name, List.of());
        if (!values.isEmpty() && random.nextInt(10) < 8) {
            return one(values);
        }
        String example = operationExample(parameter);
        return !example.isEmpty() && random.nextBoolean() ? example : one(ANYTHING);
    }

    /** What leads to another address is no guess at this one. */
    private static String segment(String value) {
        return value.isEmpty() || value.startsWith(".") || value.contains("%") ? "x" : value;
    }

    private String operationExample(JsonNode parameter) {
        JsonNode schema = document.resolved(parameter.path("schema"));
        JsonNode choices = schema.path("enum");
        return choices.isEmpty()
                ? parameter.path("example").asText("")
                : choices.get(random.nextInt(choices.size())).asText();
    }

    private String body(Document.Operation operation, String type) {
        List<String> bodies = known.getOrDefault(operation.toString(), List.of());
        JsonNode content = operation.node().path("requestBody").path("content").path(type);
        String body = !bodies.isEmpty() && random.nextInt(5) > 0
                ? one(bodies)
                : type.endsWith("json") ? json(content).toString() : text(content);
        return switch (random.nextInt(6)) {
            case 0 -> type.endsWith("json") ? mutated(body) : mutatedLines(body);
            case 1 -> body.substring(0, random.nextInt(body.length() + 1));
            case 2 -> body.isEmpty() ? body : body.replace(body.charAt(random.nextInt(body.length())), '"');
            default -> body;
        };
    }

    private static String text(JsonNode content) {
        for (JsonNode example : content.path("examples")) {
            return example.path("value").asText();
        }
        return "";
    }

    /** The example that the pages fill in, where there is one, or one made of the schema. */
    private ObjectNode json(JsonNode content) {
        for (JsonNode given : content.path("examples")) {
            if (given.path("value") instanceof ObjectNode whole && random.nextBoolean()) {
                return whole.deepCopy();
            }
        }
        return example(content.path("schema"));
    }

    /** An object with what the schema gives as examples of its fields. */
    private ObjectNode example(JsonNode schema) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field :
                document.resolved(schema).path("properties").properties()) {
            JsonNode declared = document.resolved(field.getValue());
            JsonNode given = field.getValue().path("examples").path(0);
            List<String> values = known.getOrDefault(field.getKey(), List.of());
            if (!values.isEmpty()) {
                example.put(field.getKey(), one(values));
            } else if (!given.isMissingNode()) {
                example.set(field.getKey(), given);
            } else if (declared.path("type").asText().equals("boolean")) {
                example.put(field.getKey(), random.nextBoolean());
            }
        }
        return example;
    }

    private String mutated(String body) {
        if (!(Json.parse(body) instanceof ObjectNode object) || object.isEmpty()) {
            return one(ANYTHING);
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = one(names);
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, one(ANYTHING));
            case 3 -> object.set(name, object.deepCopy());
            default -> object.put("anything" + random.nextInt(9), one(ANYTHING));
        }
        return object.toString();
    }

    private String mutatedLines(String body) {
        List<String> lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(lines.get(line));
            case 2 -> lines.set(line, lines.get(line).replace(",", ";"));
            default -> lines.set(line, lines.get(line) + "," + one(ANYTHING));
        }
        return String.join("\n", lines);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
