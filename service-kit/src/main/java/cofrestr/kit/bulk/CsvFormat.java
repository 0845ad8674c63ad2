package cofrestr.kit.bulk;

import cofrestr.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows under a heading line, cells as in RFC 4180, separated by whichever of comma, semicolon and tab the heading uses. */
final class CsvFormat implements RowFormat {
    /** Such cells are written with an apostrophe before them, those that begin with apostrophes before it as well, so that reading finds what was there. */
    static final String LOOKS_LIKE_A_FORMULA = "'*\\s*[=+\\-@\\t\\r].*";

    private static final Pattern GUARDED = Pattern.compile("'" + LOOKS_LIKE_A_FORMULA, Pattern.DOTALL);

    private final char separator;
    private final List<String> headings;

    private CsvFormat(char separator, List<String> headings) {
        this.separator = separator;
        this.headings = headings;
    }

    /** The format that the heading line lays down; refuses what is no heading line of these columns. */
    static CsvFormat headed(Lines.@Nullable Line line, Columns columns) {
        if (line == null || line.problem() != null) {
            throw Problem.of(BulkProblem.FILE_HEADER_MISSING);
        }
        String text = RowReader.decode(line.bytes());
        if (text.indexOf('\0') >= 0) {
            throw Problem.of(BulkProblem.FILE_NOT_TEXT);
        }
        char separator = separatorOf(text);
        List<String> cells = cells(separator, text).orElseThrow(() -> Problem.of(BulkProblem.FILE_HEADER_MISSING));
        List<String> headings = new ArrayList<>();
        Problem unknown = Problem.of(BulkProblem.FILE_COLUMN_UNKNOWN);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<String> column = columns.named(cells.get(i));
            if (column.isEmpty()) {
                unknown = unknown.at("/columns/" + (i + 1), BulkProblem.FILE_COLUMN_UNKNOWN);
            } else if (!seen.add(column.get())) {
                throw Problem.of(BulkProblem.FILE_COLUMN_REPEATED, column.get());
            }
            headings.add(column.orElse(""));
        }
        if (seen.isEmpty()) {
            throw Problem.of(BulkProblem.FILE_HEADER_MISSING);
        }
        if (!unknown.errors().isEmpty()) {
            throw unknown;
        }
        List<String> missing = columns.missing(seen);
        if (!missing.isEmpty()) {
            throw Problem.of(BulkProblem.FILE_COLUMN_MISSING, String.join(", ", missing));
        }
        return new CsvFormat(separator, headings);
    }

    @Override
    public Row row(int number, byte[] raw, String text) {
        Optional<List<String>> cells = cells(separator, text);
        if (cells.isEmpty() || cells.get().size() > headings.size()) {
            return new Row.Unreadable(number, raw, BulkProblem.ROW_UNREADABLE);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.get().size(); i++) {
            String value = unguarded(cells.get().get(i)).strip();
            if (!value.isEmpty()) {
                values.put(headings.get(i), value);
            }
        }
        return new Row.Read(number, raw, values, columns -> without(cells.get(), columns));
    }

    private byte[] without(List<String> cells, Set<String> columns) {
        List<String> kept = new ArrayList<>(cells);
        for (int i = 0; i < kept.size(); i++) {
            if (columns.contains(headings.get(i))) {
                kept.set(i, "");
            }
        }
        return CsvRows.record(separator, kept).getBytes(StandardCharsets.UTF_8);
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static char separatorOf(String heading) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }

    /** The cells of one record; none where its quotes do not fit. */
    static Optional<List<String>> cells(char separator, String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            return records.size() == 1 ? Optional.of(records.getFirst().getFields()) : Optional.empty();
        } catch (CsvParseException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
