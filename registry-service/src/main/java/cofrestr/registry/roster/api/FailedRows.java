package cofrestr.registry.roster.api;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.registry.roster.RosterRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives the rows that were not used back to their sender: its own columns in its own order, and what was wrong. */
record FailedRows(RosterRows rows, UUID roster, Language language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(OutputStream out) throws IOException {
        RosterRows.Heading heading = rows.heading(roster);
        if (heading.heading().isEmpty()) {
            give(RowWriter.ndjson(out), this::object);
            return;
        }
        char separator = heading.separator().charAt(0);
        List<String> columns = RowReader.cells(separator, heading.heading()).orElseThrow();
        String error = language == Language.CY ? "gwall" : "error";
        List<String> headings =
                Stream.concat(columns.stream(), Stream.of(error)).toList();
        give(RowWriter.csv(out, separator, headings), row -> {
            Map<String, String> cells = cells(row, separator, columns);
            cells.put(error, words(row));
            return cells;
        });
    }

    private void give(RowWriter writer, Function<RosterRows.Failed, Map<String, ?>> shape) throws IOException {
        rows.failed(roster, row -> {
            try {
                writer.write(shape.apply(row));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        writer.flush();
    }

    /** A row whose cells do not fit the heading is given back as one cell, so that the rest of the file stays readable. */
    private static Map<String, String> cells(RosterRows.Failed row, char separator, List<String> columns) {
        String text = RowReader.decode(row.raw());
        Map<String, String> values = new HashMap<>();
        List<String> cells = RowReader.cells(separator, text)
                .filter(read -> read.size() <= columns.size())
                .orElse(List.of(text));
        for (int i = 0; i < cells.size(); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return values;
    }

    private Map<String, ?> object(RosterRows.Failed row) {
        String text = RowReader.decode(row.raw());
        ObjectNode line;
        try {
            line = JSON.readTree(text) instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode().put("row", text);
        } catch (JsonProcessingException unreadable) {
            line = JSON.createObjectNode().put("row", text);
        }
        Map<String, Object> values = new LinkedHashMap<>(JSON.convertValue(line, new TypeReference<>() {}));
        values.put("error", words(row));
        return values;
    }

    private String words(RosterRows.Failed row) {
        // The number, by which a mended row finds its place again.
        String number = (language == Language.CY ? "rhes " : "row ") + row.number() + ": ";
        String where = row.problemField() == null ? "" : row.problemField() + ": ";
        return number + where + row.problem() + ": " + Messages.text(language, row.problem() + ".detail", List.of());
    }
}
