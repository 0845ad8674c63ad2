package cofrestr.local.nation;

import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated text with a heading, as this package keeps its facts and writes its lists. Lines that begin with # are remarks. */
final class Csv {

    private Csv() {}

    /** The rows of a file kept in the program, each by its headings. */
    static List<Map<String, String>> kept(String name) {
        try (InputStream stream = Csv.class.getResourceAsStream("/nation/" + name)) {
            if (stream == null) {
                throw new StepFailed("The program lacks its file nation/" + name + ".");
            }
            return rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Csv::cells)
                .toList();
        List<String> headings = lines.getFirst();
        return lines.stream().skip(1).map(cells -> row(headings, cells)).toList();
    }

    private static Map<String, String> row(List<String> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new StepFailed("A row of a kept file has not as many cells as headings: " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            row.put(headings.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** One line of a file, without its end. */
    static String line(Object... values) {
        return Stream.of(values).map(value -> quoted(value.toString())).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
