package cofrestr.local.postgres;

import cofrestr.local.StepFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The services' databases on one server, each closed to the others. */
public final class Databases {

    static final String SUPERUSER = "postgres";

    private final int port;
    private final String superuserPassword;

    public Databases(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes those that are missing, with the extensions that only a superuser may create. */
    public void ensure(List<Database> wanted) {
        try (Connection server = connect(SUPERUSER)) {
            Set<String> present = present(server);
            for (Database database : wanted) {
                if (!present.contains(database.name())) {
                    create(server, database);
                }
            }
        } catch (SQLException e) {
            throw new StepFailed(
                    "The databases could not be made: " + e.getMessage()
                            + ". If the secrets file was lost, FRESH=1 make up starts anew.",
                    e);
        }
    }

    private static Set<String> present(Connection server) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The database is made under another name and renamed last, so a half-made one is never taken for whole. */
    private void create(Connection server, Database database) throws SQLException {
        String name = database.name();
        String draft = name + "_draft";
        execute(
                server,
                "drop database if exists " + draft,
                "drop role if exists " + name,
                "create role " + name + " login password '" + database.password() + "'");
        makeEmpty(server, draft, name);
        execute(server, "alter database " + draft + " rename to " + name);
    }

    /** Makes an empty database, closed to all but its owner, in the place of one of that name that was left over. */
    public void makeEmpty(String name, String owner) throws SQLException {
        try (Connection server = connect(SUPERUSER)) {
            makeEmpty(server, name, owner);
        }
    }

    private void makeEmpty(Connection server, String name, String owner) throws SQLException {
        execute(
                server,
                "drop database if exists " + name + " with (force)",
                "create database " + name + " owner " + owner,
                "revoke all on database " + name + " from public");
        try (Connection inside = connect(name)) {
            execute(inside, "create extension btree_gist", "create extension pg_trgm");
        }
    }

    public void drop(String name) throws SQLException {
        try (Connection server = connect(SUPERUSER)) {
            execute(server, "drop database if exists " + name + " with (force)");
        }
    }

    /** Renames all of them or none, in the order given; whoever is connected to one is sent away. */
    public void rename(SequencedMap<String, String> toByFrom) throws SQLException {
        try (Connection server = connect(SUPERUSER)) {
            boolean renamed = false;
            try {
                for (String from : toByFrom.keySet()) {
                    close(server, from);
                }
                server.setAutoCommit(false);
                for (Map.Entry<String, String> name : toByFrom.entrySet()) {
                    execute(server, "alter database " + name.getKey() + " rename to " + name.getValue());
                }
                server.commit();
                renamed = true;
            } finally {
                // A failure of the renaming is rolled back, so the old names are those to open again.
                if (!server.getAutoCommit()) {
                    server.rollback();
                    server.setAutoCommit(true);
                }
                for (String name : renamed ? toByFrom.values() : toByFrom.keySet()) {
                    execute(server, "alter database " + name + " allow_connections true");
                }
            }
        }
    }

    private static void close(Connection server, String database) throws SQLException {
        execute(
                server,
                "alter database " + database + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    /** A connection of the superuser, who may do in a database what its owner may not. Its errors quote no rows. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(port, database) + "?logServerErrorDetail=false", SUPERUSER, superuserPassword);
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
