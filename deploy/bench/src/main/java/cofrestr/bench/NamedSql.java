package cofrestr.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement with named parameters: the very ones that a service runs, or those that make up people. */
record NamedSql(String sql, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /** A file of the repository. */
    static NamedSql of(Path file) throws IOException {
        return of(Files.readString(file));
    }

    /** A file beside this class. */
    static NamedSql beside(String name) throws IOException {
        return of(text(name));
    }

    static String text(String name) throws IOException {
        try (InputStream file = NamedSql.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static NamedSql of(String text) {
        String named = text.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"));
        return new NamedSql(
                PARAMETER.matcher(named).replaceAll("?"),
                PARAMETER
                        .matcher(named)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }

    /** The same, explained with what it took. */
    NamedSql explained() {
        return new NamedSql("explain (analyze, costs off, timing off) " + sql, parameters);
    }

    PreparedStatement prepare(Connection database) throws SQLException {
        return database.prepareStatement(sql);
    }

    /** Gives the parameters their values: numbers, texts, truths, arrays of texts or numbers, or nothing. */
    void bind(PreparedStatement statement, Map<String, @Nullable Object> values) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = values.get(parameters.get(i));
            switch (value) {
                case null -> statement.setNull(i + 1, Types.VARCHAR);
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case Integer[] numbers ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("int4", numbers));
                case Long[] numbers ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("int8", numbers));
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
