package cofrestr.kit.bulk;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows that were not used back to their sender: its own columns in its own order, and one more that says what was
 * wrong, in the language asked for.
 *
 * @param heading the heading line of a CSV file as sent; empty for NDJSON
 */
public record RowsGivenBack(String heading, char separator, Language language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A row, and what was wrong.
     *
     * @param problem a code of the catalogue
     * @param field the column, where one is to blame
     */
    public record Back(
            int number,
            byte[] raw,
            String problem,
            @Nullable String field) {}

    /** Writes the rows that {@code rows} hands over. */
    public void write(OutputStream out, Consumer<Consumer<Back>> rows) throws IOException {
        if (heading.isEmpty()) {
            give(RowWriter.ndjson(out), rows, this::object);
            return;
        }
        List<String> columns = RowReader.cells(separator, heading).orElseThrow();
        String error = language == Language.CY ? "gwall" : "error";
        List<String> headings =
                Stream.concat(columns.stream(), Stream.of(error)).toList();
        give(RowWriter.csv(out, separator, headings), rows, row -> {
            Map<String, String> cells = cells(row, columns);
            cells.put(error, words(row));
            return cells;
        });
    }

    private static void give(RowWriter writer, Consumer<Consumer<Back>> rows, Function<Back, Map<String, ?>> shape)
            throws IOException {
        try {
            rows.accept(row -> {
                try {
                    writer.write(shape.apply(row));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    /** A row whose cells do not fit the heading is given back as one cell, so that the rest of the file stays readable. */
    private Map<String, String> cells(Back row, List<String> columns) {
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

    private Map<String, ?> object(Back row) {
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

    private String words(Back row) {
        // The number, by which a mended row finds its place again.
        String number = (language == Language.CY ? "rhes " : "row ") + row.number() + ": ";
        String where = row.field() == null || row.field().isEmpty() ? "" : row.field() + ": ";
        return number + where + row.problem() + ": " + Messages.text(language, row.problem() + ".detail", List.of());
    }
}
