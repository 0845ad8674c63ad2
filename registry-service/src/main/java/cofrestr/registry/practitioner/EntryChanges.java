package cofrestr.registry.practitioner;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to say instead, field by field, read from a JSON Merge Patch (RFC 7396): null takes a value away where
 * the entry can do without.
 *
 * @param stated the new values by field, in the form in which statements are kept; null takes away
 */
public record EntryChanges(SortedMap<String, @Nullable String> stated) {
    /** The parts of a name, which changes as one. */
    static final Set<String> PARTS_OF_NAME = Set.of("givenNames", "familyName", "preferredName");

    private static final Set<String> NEEDED = Set.of("givenNames", "familyName", "dateOfBirth");
    private static final Map<String, Integer> TEXTS = Map.of(
            "givenNames", 100,
            "familyName", 100,
            "preferredName", 100,
            "formerFamilyName", 100,
            "teacherReferenceNumber", 7,
            "email", 254,
            "phone", 40,
            "postcode", 10);
    private static final int ADDRESS = 400;
    private static final Set<String> SEXES = Set.of("MALE", "FEMALE");

    /** Reads what is to change; every field that cannot be is named. */
    public static EntryChanges read(Map<String, JsonNode> patch, LocalDate today) {
        SortedMap<String, @Nullable String> stated = new TreeMap<>();
        List<Problem.Pointed> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : new TreeMap<>(patch).entrySet()) {
            try {
                stated.put(field.getKey(), value(field.getKey(), field.getValue(), today));
            } catch (Problem refused) {
                wrong.add(new Problem.Pointed(
                        "/" + (refused.code() == KitProblem.FIELD_UNKNOWN ? "" : field.getKey()),
                        refused.code(),
                        List.of()));
            }
        }
        if (stated.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Problem.Pointed("", KitProblem.FIELD_REQUIRED, List.of()));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new EntryChanges(stated);
    }

    /** The fields in the words of the authority rules: a name is one. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>(stated.keySet());
        if (fields.removeAll(PARTS_OF_NAME)) {
            fields.add("name");
        }
        return fields;
    }

    private static @Nullable String value(String field, JsonNode node, LocalDate today) {
        boolean known = TEXTS.containsKey(field)
                || Set.of("sex", "dateOfBirth", "addressLines", "niNumber").contains(field);
        if (!known) {
            throw Problem.of(KitProblem.FIELD_UNKNOWN);
        }
        if (node.isNull()) {
            if (NEEDED.contains(field)) {
                throw Problem.of(KitProblem.FIELD_REQUIRED);
            }
            return null;
        }
        String text =
                field.equals("addressLines") ? lines(node) : node.asText("").strip();
        boolean fits = switch (field) {
            case "sex" -> SEXES.contains(text);
            case "dateOfBirth" -> isBirthDate(text, today);
            case "niNumber" -> NiNumber.parse(text).isPresent();
            case "addressLines" -> !text.isEmpty() && text.length() <= ADDRESS;
            case "email" -> text.contains("@") && text.length() <= 254;
            default -> node.isTextual() && !text.isEmpty() && text.length() <= TEXTS.getOrDefault(field, 0);
        };
        if (!fits) {
            throw Problem.of(KitProblem.FIELD_INVALID);
        }
        return text;
    }

    private static String lines(JsonNode node) {
        List<String> lines = new ArrayList<>();
        node.forEach(line -> lines.add(line.asText("").strip().replace(";", ",")));
        return String.join(";", lines);
    }

    private static boolean isBirthDate(String text, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(today) && date.getYear() >= 1900;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
