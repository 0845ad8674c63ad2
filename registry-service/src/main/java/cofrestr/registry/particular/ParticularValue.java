package cofrestr.registry.particular;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a value must be in itself, by the form of its kind. */
final class ParticularValue {
    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ParticularValue() {}

    /** The value as it is kept; FIELD_INVALID at {@code /value} where it is none of the kind. */
    static String of(ParticularKind kind, JsonNode value) {
        boolean fits = switch (kind.form()) {
            case TEXT -> isText(value);
            case CODE -> value.isTextual() && kind.codes().contains(value.textValue());
            case YES_NO -> value.isBoolean();
            case TEXTS -> isList(value) && all(value, ParticularValue::isText);
            case DEGREES -> isList(value) && all(value, ParticularValue::isDegree);
        };
        if (!fits) {
            throw Problem.of(KitProblem.FIELD_INVALID).at("/value");
        }
        return value.toString();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.size() <= MOST;
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> fits) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(fits);
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST;
    }

    private static boolean isDegree(JsonNode value) {
        try {
            Degree degree = JSON.treeToValue(value, Degree.class);
            return isText(value.path("title"))
                    && isText(value.path("institution"))
                    && StreamSupport.stream(value.spliterator(), false).allMatch(part -> part.isNull() || isText(part))
                    && (degree.awardedOn() == null || degree.awardedOn().getYear() >= 1900);
        } catch (JsonProcessingException none) {
            return false;
        }
    }
}
