package cofrestr.kit.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes rows one at a time as they are made, UTF-8, CSV or NDJSON; what it wrote, {@link RowReader} reads back as it was
 * (but for blanks around a value, which no reader keeps). Nothing is held but a buffer; {@link #flush} empties that.
 */
public sealed interface RowWriter permits CsvRows, NdjsonRows {
    /** Writes one row: its values by column. CSV leaves out what has no heading. */
    void write(Map<String, ?> row) throws IOException;

    void flush() throws IOException;

    /** Writes the heading line, and then CSV under it. */
    static RowWriter csv(OutputStream out, char separator, List<String> headings) throws IOException {
        return CsvRows.headed(out, separator, headings);
    }

    /** One JSON object a line. */
    static RowWriter ndjson(OutputStream out) {
        return new NdjsonRows(out);
    }
}
