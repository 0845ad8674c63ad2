package cofrestr.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.local.Place;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    private static final String SUPERUSER = "superuserPassword";
    private static final List<Database> DATABASES =
            List.of(new Database("one", "first"), new Database("two", "second"));

    @TempDir
    Path folder;

    private Postgres postgres;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = new Postgres(
                Place.ofThisRepository().programs(), folder.resolve("postgres"), folder.resolve("postgres.log"), port);
        postgres.start(SUPERUSER);
        new Databases(port, SUPERUSER).ensure(DATABASES);
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void keepsItsDataAndClosesEachDatabaseToTheOthers() throws SQLException {
        assertThat(ask("one", "first", "create table kept as select 'ŵ' word; select word from kept"))
                .isEqualTo("ŵ");
        assertThatThrownBy(() -> ask("one", "second", "select 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(Databases.url(port, "two"), "one", "first"))
                .isInstanceOf(SQLException.class);

        postgres.stop();
        assertThat(postgres.pid()).isEmpty();
        postgres.start(SUPERUSER);
        new Databases(port, SUPERUSER).ensure(DATABASES);

        assertThat(ask("one", "first", "select word from kept")).isEqualTo("ŵ");
        assertThat(ask("one", "first", "select similarity('ŵyn', 'ŵyl') > similarity('wyn', 'ŵyl')"))
                .isEqualTo("t");
    }

    private String ask(String database, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Databases.url(port, database), database, password);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
