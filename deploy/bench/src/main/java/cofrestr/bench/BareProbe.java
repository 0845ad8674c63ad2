package cofrestr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The limit of a list of checks: the very statement that finds a thousand of them, over one connection, every column of its
 * rows read. Nothing is sent, read, counted, recorded, written or signed.
 */
final class BareProbe {
    private static final Path STATEMENT =
            Path.of("registry-service/src/main/resources/cofrestr/registry/check/find-standings.sql");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");
    private static final int CHUNK = 1000;

    private final Connection database;
    private final String sql;
    private final List<String> parameters;

    BareProbe(Connection database, Path repository) throws IOException {
        String named = Files.readAllLines(repository.resolve(STATEMENT)).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        this.database = database;
        this.sql = PARAMETER.matcher(named).replaceAll("?");
        this.parameters = PARAMETER
                .matcher(named)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Finds all of them, and answers how long it took. */
    Duration find(List<RegisteredPeople.Person> people) throws SQLException {
        long began = System.nanoTime();
        int found = 0;
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int from = 0; from < people.size(); from += CHUNK) {
                found += find(statement, people.subList(from, Math.min(from + CHUNK, people.size())));
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (found != people.size()) {
            throw new IllegalStateException("only " + found + " of " + people.size() + " were found");
        }
        return took;
    }

    private int find(PreparedStatement statement, List<RegisteredPeople.Person> chunk) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case "numbers" -> statement.setArray(i + 1, column(chunk, RegisteredPeople.Person::number));
                case "births" ->
                    statement.setArray(
                            i + 1, column(chunk, person -> person.birth().toString()));
                case "client" -> statement.setString(i + 1, "bench");
                default -> statement.setObject(i + 1, LocalDate.now(ZoneId.of("Europe/London")));
            }
        }
        int found = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    var _ = rows.getString(column);
                }
                found += rows.getString("register_number") == null ? 0 : 1;
            }
        }
        return found;
    }

    private Array column(List<RegisteredPeople.Person> chunk, Function<RegisteredPeople.Person, String> part)
            throws SQLException {
        return database.createArrayOf("text", chunk.stream().map(part).toArray());
    }
}
