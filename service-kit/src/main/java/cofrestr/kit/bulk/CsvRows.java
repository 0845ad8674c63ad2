package cofrestr.kit.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV as in RFC 4180. A cell that a spreadsheet would take for a formula is written with an apostrophe before it. */
final class CsvRows implements RowWriter {
    private static final Pattern FORMULA = Pattern.compile(CsvFormat.LOOKS_LIKE_A_FORMULA, Pattern.DOTALL);

    private final Writer out;
    private final char separator;
    private final List<String> headings;

    private CsvRows(Writer out, char separator, List<String> headings) {
        this.out = out;
        this.separator = separator;
        this.headings = headings;
    }

    static CsvRows headed(OutputStream out, char separator, List<String> headings) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvRows rows = new CsvRows(writer, separator, List.copyOf(headings));
        rows.line(rows.headings);
        return rows;
    }

    @Override
    public void write(Map<String, ?> row) throws IOException {
        line(headings.stream().map(heading -> text(row.get(heading))).toList());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void line(List<String> cells) throws IOException {
        out.write(record(
                separator,
                cells.stream()
                        .map(cell -> FORMULA.matcher(cell).matches() ? "'" + cell : cell)
                        .toList()));
        out.write("\r\n");
    }

    /** One record without its line end, its cells as they are but for the quotes they need. */
    static String record(char separator, List<String> cells) {
        // A line of nothing but blanks and separators would be read as no row at all.
        boolean mustQuote = cells.stream().allMatch(String::isBlank);
        return cells.stream()
                .map(cell -> mustQuote || breaks(separator, cell) ? quoted(cell) : cell)
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private static boolean breaks(char separator, String cell) {
        return cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
