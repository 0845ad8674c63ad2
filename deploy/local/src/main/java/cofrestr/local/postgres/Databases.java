package cofrestr.local.postgres;

import cofrestr.local.StepFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
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
                "create role " + name + " login password '" + database.password() + "'",
                "create database " + draft + " owner " + name,
                "revoke all on database " + draft + " from public");
        try (Connection inside = connect(draft)) {
            execute(inside, "create extension btree_gist", "create extension pg_trgm");
        }
        execute(server, "alter database " + draft + " rename to " + name);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), SUPERUSER, superuserPassword);
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
