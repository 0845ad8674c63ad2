package cofrestr.registry.roster.api;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.registry.roster.RosterRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Gives the rows that were not used back to their sender: its own columns in its own order, and what was wrong. */
record FailedRows(RosterRows rows, UUID roster, Language language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RosterRows.Heading heading = rows.heading(roster);
        boolean csv = !heading.heading().isEmpty();
        if (csv) {
            writer.write(
                    heading.heading() + heading.separator() + (language == Language.CY ? "gwall" : "error") + "\r\n");
        }
        rows.failed(roster, row -> {
            try {
                writer.write(csv ? csvLine(row, heading.separator()) : jsonLine(row));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        writer.flush();
    }

    private String csvLine(RosterRows.Failed row, String separator) {
        String text = RowReader.decode(row.raw());
        // A row whose cells do not fit the heading is given back as one cell, so that the rest of the file stays
        // readable.
        boolean broken = row.problemField() == null && row.problem().startsWith("ROW_");
        return (broken ? quoted(text) : text) + separator + quoted(words(row)) + "\r\n";
    }

    private String jsonLine(RosterRows.Failed row) throws JsonProcessingException {
        String text = RowReader.decode(row.raw());
        ObjectNode line;
        try {
            line = JSON.readTree(text) instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode().put("row", text);
        } catch (JsonProcessingException unreadable) {
            line = JSON.createObjectNode().put("row", text);
        }
        return JSON.writeValueAsString(line.put("error", words(row))) + "\n";
    }

    private String words(RosterRows.Failed row) {
        String where = row.problemField() == null ? "" : row.problemField() + ": ";
        return where + row.problem() + ": " + Messages.text(language, row.problem() + ".detail", List.of());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
