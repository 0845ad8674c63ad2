package cofrestr.local.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a database says of itself. */
final class Catalog {

    static final String HISTORY = "public.flyway_schema_history";

    private static final String OURS = """
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
             left join pg_inherits i on i.inhrelid = c.oid and c.relispartition
            where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and not exists (select from pg_depend d
                               where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A table, and the columns of it that are stored. */
    record Shape(String name, String columns, boolean partitioned) {}

    /** A migration as Flyway recorded it. */
    record Applied(String version, String script, int checksum) {}

    /** One row of an answer becomes a value. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Shape> tables() throws SQLException {
        return ask(
                """
                select format('%I.%I', n.nspname, c.relname),
                       coalesce((select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), ''),
                       c.relkind = 'p'
                """ + OURS + " and c.relkind in ('r', 'p') and not c.relispartition order by 1",
                row -> new Shape(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    /** Statements that make the partitions there are, each after the table it is part of. */
    List<String> partitions() throws SQLException {
        return ask(
                """
                select format('create table if not exists %I.%I partition of %s %s%s', n.nspname, c.relname, i.inhparent::regclass,
                              pg_get_expr(c.relpartbound, c.oid),
                              case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end)
                """ + OURS + " and c.relkind in ('r', 'p') and c.relispartition order by c.oid",
                row -> row.getString(1));
    }

    List<String> materializedViews() throws SQLException {
        return ask(
                "select format('%I.%I', n.nspname, c.relname)" + OURS + " and c.relkind = 'm' order by c.oid",
                row -> row.getString(1));
    }

    /** How far each sequence has counted, those that identity columns own included. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        ask(
                "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null",
                row -> counted.put(row.getString(1), row.getLong(2)));
        return counted;
    }

    List<Applied> migrations() throws SQLException {
        if (!has(HISTORY)) {
            return List.of();
        }
        return ask(
                "select version, script, coalesce(checksum, 0) from " + HISTORY
                        + " where success and type = 'SQL' order by installed_rank",
                row -> new Applied(row.getString(1), row.getString(2), row.getInt(3)));
    }

    /** The generation of the feed's cursors, where the database has a feed. */
    OptionalLong generation() throws SQLException {
        if (!has("public.feed_generation")) {
            return OptionalLong.empty();
        }
        return ask("select generation from public.feed_generation", row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .max();
    }

    String server() throws SQLException {
        return ask("show server_version", row -> row.getString(1)).getFirst();
    }

    boolean has(String table) throws SQLException {
        return ask("select to_regclass('" + table + "') is not null", row -> row.getBoolean(1))
                .getFirst();
    }

    private <T> List<T> ask(String sql, Reader<T> reader) throws SQLException {
        List<T> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
        }
        return answers;
    }
}
