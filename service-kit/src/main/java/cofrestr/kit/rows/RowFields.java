package cofrestr.kit.rows;

import cofrestr.kit.bulk.BulkProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row must have and how long its values may be, before anything of it is read.
 *
 * @param needed fields that must be there, in the order in which they are asked for
 * @param longest how many characters a value may have, of the fields that have a limit
 */
public record RowFields(List<String> needed, Map<String, Integer> longest) {
    /** The first thing wrong; null where there is nothing. */
    public <T> ReadRow.@Nullable Refused<T> fault(Map<String, String> values) {
        for (String field : needed) {
            if (!values.containsKey(field)) {
                return new ReadRow.Refused<>(BulkProblem.ROW_FIELD_MISSING, field);
            }
        }
        for (Map.Entry<String, Integer> most : longest.entrySet()) {
            if (values.getOrDefault(most.getKey(), "").length() > most.getValue()) {
                return new ReadRow.Refused<>(BulkProblem.ROW_FIELD_TOO_LONG, most.getKey());
            }
        }
        return null;
    }
}
