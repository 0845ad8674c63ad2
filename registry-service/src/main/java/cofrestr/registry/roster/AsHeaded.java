package cofrestr.registry.roster;

import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.RowReader;
import cofrestr.registry.profile.OwnColumns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a row as it would stand in a file that is headed otherwise, so that mended rows fit into the list they belong to. */
record AsHeaded(RosterRows.Heading heading, Columns columns) {
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] write(Map<String, String> values, Set<String> without) {
        Map<String, String> kept = new TreeMap<>(values);
        kept.remove(OwnColumns.ERROR);
        kept.keySet().removeAll(without);
        String line = heading.heading().isEmpty() ? json(kept) : record(kept);
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private String record(Map<String, String> values) {
        char separator = heading.separator().charAt(0);
        List<String> cells = RowReader.cells(separator, heading.heading()).orElseThrow().stream()
                .map(cell -> columns.named(cell).map(values::get).orElse(""))
                .toList();
        return RowReader.record(separator, cells);
    }

    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
