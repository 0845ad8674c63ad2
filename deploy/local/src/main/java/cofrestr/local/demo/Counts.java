package cofrestr.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The numbers of an answer in words. */
final class Counts {

    private Counts() {}

    /** Those that are not nought; {@code all unchanged} where nothing else is to be told. */
    static String of(JsonNode numbers) {
        List<String> told = numbers.properties().stream()
                .filter(number -> number.getValue().asInt() > 0)
                .map(number -> number.getKey() + " " + number.getValue().asInt())
                .toList();
        boolean nothingNew = told.size() == 1 && told.getFirst().startsWith("unchanged ");
        return nothingNew ? "all unchanged, " + numbers.path("unchanged").asInt() : String.join(", ", told);
    }
}
