package cofrestr.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written is read back, and no spreadsheet takes it for a formula. */
class RowWriterTest {
    private static final Columns COLUMNS = new Columns(Map.of("name", "enw", "town", "tref"), Set.of("name"));
    private static final List<String> HEADINGS = List.of("name", "town");

    @Test
    void aCellThatLooksLikeAFormulaIsGuarded() throws IOException {
        assertThat(csv(',', List.of(Map.of("name", "=1+1", "town", "'=x"), Map.of("name", "+44 7700", "town", "a'b"))))
                .isEqualTo("name,town\r\n'=1+1,''=x\r\n'+44 7700,a'b\r\n");
    }

    @Test
    void blanksBeforeAFormulaHideItFromNobody() throws IOException {
        String written = csv(',', List.of(Map.of("name", " =1+1", "town", "' -x")));
        assertThat(written).isEqualTo("name,town\r\n' =1+1,'' -x\r\n");
        assertThat(read(written.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Map.of("name", "=1+1", "town", "' -x"));
    }

    @Test
    void onlyWhatNeedsQuotesHasThem() throws IOException {
        assertThat(csv(';', List.of(Map.of("name", "a;b", "town", "a,b"), Map.of("name", "a \"b\"\nc"))))
                .isEqualTo("name;town\r\n\"a;b\";a,b\r\n\"a \"\"b\"\"\nc\";\r\n");
    }

    @Test
    void anEmptyCellAloneOnItsLineIsStillARow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = RowWriter.csv(out, ',', List.of("name"));
        writer.write(Map.of());
        writer.flush();
        assertThat(read(out.toByteArray())).containsExactly(Map.of());
    }

    @Property(tries = 300)
    void csvIsReadBackAsItWasWritten(
            @ForAll("rows") List<Map<String, String>> rows, @ForAll("separators") char separator) throws IOException {
        assertThat(read(csv(separator, rows).getBytes(StandardCharsets.UTF_8))).isEqualTo(tidy(rows));
    }

    @Property(tries = 300)
    void noCellThatASpreadsheetReadsBeginsAFormula(@ForAll("rows") List<Map<String, String>> rows) throws IOException {
        // A spreadsheet sees the cells after the quotes were taken off; a cell may have line ends in it.
        try (CsvReader<CsvRecord> seen = CsvReader.builder().ofCsvRecord(csv(',', rows))) {
            assertThat(seen.stream().flatMap(record -> record.getFields().stream()))
                    .noneMatch(cell ->
                            !cell.isBlank() && "=+-@".indexOf(cell.strip().charAt(0)) >= 0);
        }
    }

    @Property(tries = 300)
    void ndjsonIsReadBackAsItWasWritten(@ForAll("plainRows") List<Map<String, String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = RowWriter.ndjson(out);
        for (Map<String, String> row : rows) {
            writer.write(row);
        }
        writer.flush();
        assertThat(read(out.toByteArray())).isEqualTo(tidy(rows));
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        return rowsOf(Arbitraries.strings()
                .withChars("=+-@\t\r\n'\",; abŵé{}")
                .withCharRange('a', 'z')
                .ofMaxLength(12));
    }

    /** JSON texts may not have control characters in them; CSV cells may have tabs and line ends. */
    @Provide
    Arbitrary<List<Map<String, String>>> plainRows() {
        return rowsOf(Arbitraries.strings().withChars("=+-@'\",; \\abŵé{}").ofMaxLength(12));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    private static Arbitrary<List<Map<String, String>>> rowsOf(Arbitrary<String> cells) {
        return Arbitraries.maps(Arbitraries.of(HEADINGS), cells)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static String csv(char separator, List<Map<String, String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = RowWriter.csv(out, separator, HEADINGS);
        for (Map<String, String> row : rows) {
            writer.write(row);
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> read(byte[] file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        new RowReader(COLUMNS).read(new ByteArrayInputStream(file), row -> rows.add(((Row.Read) row).values()));
        return rows;
    }

    private static List<Map<String, String>> tidy(List<Map<String, String>> rows) {
        List<Map<String, String>> tidy = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            row.forEach((column, value) -> {
                String stripped =
                        Normalizer.normalize(value, Normalizer.Form.NFC).strip();
                if (!stripped.isEmpty()) {
                    values.put(column, stripped);
                }
            });
            tidy.add(values);
        }
        return tidy;
    }
}
