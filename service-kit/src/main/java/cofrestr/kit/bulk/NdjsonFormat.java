package cofrestr.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One JSON object a line; a list of texts is joined with semicolons, as its CSV cell would be. */
record NdjsonFormat(Columns columns) implements RowFormat {
    private static final int LONGEST_NUMBER = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public Row row(int number, byte[] raw, String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                return new Row.Unreadable(number, raw, BulkProblem.ROW_UNREADABLE);
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                Optional<String> column = columns.named(field.getKey());
                if (column.isEmpty()) {
                    return new Row.Unreadable(number, raw, BulkProblem.ROW_FIELD_UNKNOWN);
                }
                String value = plain(field.getValue());
                if (!value.isEmpty()) {
                    values.put(column.get(), value);
                }
            }
            return new Row.Read(number, raw, values, blanked -> without((ObjectNode) object, blanked));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return new Row.Unreadable(number, raw, BulkProblem.ROW_UNREADABLE);
        }
    }

    private byte[] without(ObjectNode object, Set<String> blanked) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        ObjectNode kept = object.deepCopy();
        kept.remove(names.stream()
                .filter(name -> columns.named(name).filter(blanked::contains).isPresent())
                .toList());
        try {
            return JSON.writeValueAsBytes(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A number is written out, but for one that no field takes and that would fill the memory. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    private static String plain(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(NdjsonFormat::plain)
                    .collect(Collectors.joining(";"));
        }
        if (value.isObject()) {
            throw new IllegalArgumentException("an object where a value should be");
        }
        String text = value.isNumber() ? plain(value.decimalValue()) : value.asText();
        if (text.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a control character");
        }
        return text.strip();
    }
}
