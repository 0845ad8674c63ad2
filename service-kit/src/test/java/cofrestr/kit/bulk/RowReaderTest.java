package cofrestr.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final Columns COLUMNS = new Columns(Map.of("name", "enw", "town", "tref"), Set.of("name"));

    @Test
    void readsQuotedCellsOverSeveralLines() throws IOException {
        assertThat(read("name,town\n\"Llan\nfair\",\"a \"\"quoted\"\" town\"\n"))
                .containsExactly(Map.of("name", "Llan\nfair", "town", "a \"quoted\" town"));
    }

    @Test
    void anOpenQuoteCostsItsOwnLineOnly() throws IOException {
        List<Row> rows = rows("name,town\nA,one\n\"B,two\nC,three\n");
        assertThat(rows).hasSize(3);
        assertThat(((Row.Unreadable) rows.get(1)).why()).isEqualTo(BulkProblem.ROW_QUOTE_OPEN);
        assertThat(((Row.Read) rows.get(2)).values()).containsEntry("name", "C");
    }

    @Test
    void aLineTooLongIsPassedOver() throws IOException {
        List<Row> rows = rows("name\n" + "x".repeat(100_000) + "\nshort\n");
        assertThat(((Row.Unreadable) rows.get(0)).why()).isEqualTo(BulkProblem.ROW_TOO_LONG);
        assertThat(((Row.Read) rows.get(1)).values()).containsEntry("name", "short");
    }

    @Test
    void headingsAreReadInEitherLanguageAndAnyCase() throws IOException {
        assertThat(read("TREF;Enw\nBala;Ann\n")).containsExactly(Map.of("name", "Ann", "town", "Bala"));
    }

    @Test
    void accentsMadeOfTwoCharactersBecomeOne() throws IOException {
        assertThat(read("name\nw\u0302yn\n")).containsExactly(Map.of("name", "ŵyn"));
    }

    @Test
    void aCellGuardedAgainstFormulasIsReadWithoutTheGuard() throws IOException {
        assertThat(read("name\n'=SUM(A1)\n'plain\n"))
                .containsExactly(Map.of("name", "=SUM(A1)"), Map.of("name", "'plain"));
    }

    @Test
    void anArchiveIsNoList() {
        assertThatThrownBy(() -> rows("PK\u0003\u0004"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(BulkProblem.FILE_NOT_TEXT));
    }

    @Property(tries = 200)
    void whateverTheCellsAreTheyAreReadAsWritten(
            @ForAll @Size(min = 1, max = 20)
                    List<@AlphaChars @Chars({',', ';', '"', '\n', 'ŵ', 'é', '\''}) String> cells)
            throws IOException {
        StringBuilder file = new StringBuilder("name,town\n");
        cells.forEach(
                cell -> file.append('"').append(cell.replace("\"", "\"\"")).append("\",end\n"));
        List<String> expected = cells.stream().map(String::strip).toList();
        assertThat(read(file.toString()))
                .extracting(row -> row.getOrDefault("name", ""))
                .isEqualTo(expected);
    }

    private static List<Map<String, String>> read(String file) throws IOException {
        return rows(file).stream().map(row -> ((Row.Read) row).values()).toList();
    }

    private static List<Row> rows(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        new RowReader(COLUMNS).read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows;
    }
}
