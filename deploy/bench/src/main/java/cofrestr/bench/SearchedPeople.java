package cofrestr.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented people with names as skewed as real ones, entered straight into the register's tables, and what to ask about them. */
final class SearchedPeople {
    private static final int CHUNK = 100_000;

    private final Connection registry;

    SearchedPeople(Connection registry) {
        this.registry = registry;
    }

    /** Enters {@code count} people, and has the words counted as the service does once a day. */
    void enter(int count, String countBearers) throws SQLException, IOException {
        execute(NamedSql.text("invent-schools.sql"));
        execute(NamedSql.text("invent-names.sql"));
        execute("select setseed(0.42)");
        for (int first = 0; first < count; first += CHUNK) {
            stage(first, Math.min(first + CHUNK, count));
            registry.setAutoCommit(false);
            execute(NamedSql.text("enter-people.sql"));
            registry.commit();
            registry.setAutoCommit(true);
        }
        execute(countBearers);
        execute("vacuum analyze");
    }

    /** How long a hundred thousand names and entries more take, with the words kept for search and without; they are taken back. */
    Duration entering(int after, boolean words) throws SQLException, IOException {
        stage(after, after + CHUNK);
        registry.setAutoCommit(false);
        for (String table : List.of("practitioner_name", "entry")) {
            execute("alter table " + table + (words ? " enable" : " disable") + " trigger user");
        }
        long began = System.nanoTime();
        execute(NamedSql.text("enter-people.sql"));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        registry.rollback();
        registry.setAutoCommit(true);
        return took;
    }

    private void stage(int first, int last) throws SQLException, IOException {
        NamedSql invent = NamedSql.beside("invent-people.sql");
        execute("drop table if exists staged");
        execute("""
                create temporary table staged (number text, given_names text, family_name text, former_family_name text,
                    preferred_name text, birth date, school text)
                """);
        NamedSql staged = new NamedSql("insert into staged " + invent.sql(), invent.parameters());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("first", first);
        values.put("last", last);
        try (PreparedStatement statement = staged.prepare(registry)) {
            staged.bind(statement, values);
            statement.execute();
        }
        execute("analyze staged");
    }

    /** The values of one column. */
    List<String> read(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = registry.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = registry.createStatement()) {
            statement.execute(sql);
        }
    }
}
