package cofrestr.registry.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/events.md says, table by table. */
record EventsPage(Map<String, Type> types, Map<String, Fields> fields, Set<String> envelope) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]");
    private static final String TYPE = "wales.cofrestr.";

    /** What the page says of one type: what {@code changed} may name, and whose fields {@code data} has. */
    record Type(Set<String> changed, String data) {}

    /** The fields of one kind of subject, list members as {@code posts[].from}. */
    record Fields(Set<String> employer, Set<String> service) {}

    static EventsPage read() throws IOException {
        Map<String, Type> types = new TreeMap<>();
        Map<String, Fields> fields = new TreeMap<>();
        Map<String, List<List<String>>> tables = tables();
        tables.forEach((heading, rows) -> {
            if (heading.startsWith(TYPE)) {
                types.put(heading, new Type(codes(cell(rows, "changed")), link(cell(rows, "data"))));
            } else if (rows.getFirst().contains("employers")) {
                fields.put(heading, new Fields(named(rows, 1), named(rows, 2)));
            }
        });
        return new EventsPage(types, fields, codesOfFirst(tables.getOrDefault("The envelope", List.of())));
    }

    /** The rows of the table beneath each heading. */
    private static Map<String, List<List<String>>> tables() throws IOException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        String heading = "";
        for (String line : Files.readAllLines(Path.of("../docs/events.md"))) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "").replace("`", "");
            } else if (line.startsWith("|") && !line.startsWith("|---")) {
                tables.computeIfAbsent(heading, _ -> new ArrayList<>())
                        .add(Arrays.stream(line.substring(1).split("\\|", -1))
                                .map(String::strip)
                                .toList());
            }
        }
        return tables;
    }

    private static String cell(List<List<String>> rows, String name) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElse("");
    }

    private static Set<String> named(List<List<String>> rows, int column) {
        Set<String> named = new TreeSet<>();
        rows.stream()
                .skip(1)
                .filter(row -> !row.get(column).isEmpty())
                .forEach(row -> named.addAll(codes(row.getFirst())));
        return named;
    }

    private static Set<String> codesOfFirst(List<List<String>> rows) {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(codes(row.getFirst())));
        return named;
    }

    private static Set<String> codes(String cell) {
        Set<String> codes = new TreeSet<>();
        for (Matcher code = CODE.matcher(cell); code.find(); ) {
            codes.add(code.group(1));
        }
        return codes;
    }

    /** The heading that a cell points to. */
    private static String link(String cell) {
        Matcher link = LINK.matcher(cell);
        return link.find()
                ? Character.toUpperCase(link.group(1).charAt(0)) + link.group(1).substring(1)
                : "";
    }
}
