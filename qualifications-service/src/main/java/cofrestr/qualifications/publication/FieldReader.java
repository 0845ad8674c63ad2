package cofrestr.qualifications.publication;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and notes, with a pointer, each that is missing, cannot be, or is not known. What is
 * read where something is wrong is never used: whoever reads refuses the whole in the end.
 */
public final class FieldReader {
    private final String at;
    private final JsonNode node;
    private final List<Problem.Pointed> wrong;
    private final Set<String> asked = new LinkedHashSet<>();

    public FieldReader(String at, JsonNode node, List<Problem.Pointed> wrong) {
        this.at = at;
        this.node = node;
        this.wrong = wrong;
        if (!node.isObject()) {
            note("", KitProblem.FIELD_INVALID);
        }
    }

    public String pointer(String field) {
        return at + "/" + field;
    }

    public void note(String field, ProblemCode what) {
        wrong.add(new Problem.Pointed(field.isEmpty() ? at : pointer(field), what, List.of()));
    }

    public boolean has(String field) {
        asked.add(field);
        return node.hasNonNull(field);
    }

    public JsonNode at(String field) {
        asked.add(field);
        return node.path(field);
    }

    /** The fields of an object within this one. */
    public FieldReader object(String field) {
        return new FieldReader(pointer(field), at(field), wrong);
    }

    /** A text of a shape; "" where it is missing or unfit. */
    public String text(String field, Pattern shape) {
        return optionalText(field, shape).orElseGet(() -> missing(field, ""));
    }

    @Nullable
    public String textOrNull(String field, Pattern shape) {
        return optionalText(field, shape).orElse(null);
    }

    private Optional<String> optionalText(String field, Pattern shape) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = node.path(field);
        String text = value.asText("").strip();
        if (!value.isTextual() || !shape.matcher(text).matches()) {
            note(field, KitProblem.FIELD_INVALID);
        }
        return Optional.of(text);
    }

    public int number(String field, int least, int most) {
        Integer number = numberOrNull(field, least, most);
        return number == null ? missing(field, least) : number;
    }

    public @Nullable Integer numberOrNull(String field, int least, int most) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = node.path(field);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            note(field, KitProblem.FIELD_INVALID);
            return least;
        }
        return value.asInt();
    }

    public LocalDate date(String field) {
        LocalDate date = dateOrNull(field);
        return date == null ? missing(field, LocalDate.EPOCH) : date;
    }

    @Nullable
    public LocalDate dateOrNull(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            return LocalDate.parse(node.path(field).asText(""));
        } catch (DateTimeException unreadable) {
            note(field, KitProblem.FIELD_INVALID);
            return LocalDate.EPOCH;
        }
    }

    public boolean flag(String field) {
        if (has(field) && !node.path(field).isBoolean()) {
            note(field, KitProblem.FIELD_INVALID);
        }
        return node.path(field).asBoolean(false);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E choice = choiceOrNull(field, type);
        return choice == null ? missing(field, type.getEnumConstants()[0]) : choice;
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(String field, Class<E> type) {
        if (!has(field)) {
            return null;
        }
        String written = node.path(field).asText("");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(written))
                .findFirst()
                .orElseGet(() -> {
                    note(field, KitProblem.FIELD_INVALID);
                    return type.getEnumConstants()[0];
                });
    }

    /** Different texts of a shape, in the order sent; none where the field is left out. */
    public Set<String> texts(String field, Pattern shape, int most) {
        Set<String> texts = new LinkedHashSet<>();
        if (!has(field)) {
            return texts;
        }
        JsonNode list = node.path(field);
        boolean fits = list.isArray() && list.size() <= most;
        for (JsonNode each : list) {
            fits &= each.isTextual() && shape.matcher(each.asText()).matches() && texts.add(each.asText());
        }
        if (!fits) {
            note(field, KitProblem.FIELD_INVALID);
        }
        return texts;
    }

    /** Different whole numbers within bounds; none where the field is left out. */
    public Set<Integer> numbers(String field, int least, int most) {
        Set<Integer> numbers = new LinkedHashSet<>();
        if (!has(field)) {
            return numbers;
        }
        JsonNode list = node.path(field);
        boolean fits = list.isArray();
        for (JsonNode each : list) {
            fits &= each.isInt() && each.asInt() >= least && each.asInt() <= most && numbers.add(each.asInt());
        }
        if (!fits) {
            note(field, KitProblem.FIELD_INVALID);
        }
        return numbers;
    }

    /** Notes every field that nobody asked about. */
    public void refuseOthers() {
        List<String> others = new ArrayList<>();
        node.fieldNames().forEachRemaining(others::add);
        others.removeAll(asked);
        // The name of a field that we do not know may be anything: it is counted, not repeated.
        others.forEach(_ -> note("", KitProblem.FIELD_UNKNOWN));
    }

    private <T> T missing(String field, T otherwise) {
        note(field, KitProblem.FIELD_REQUIRED);
        return otherwise;
    }
}
