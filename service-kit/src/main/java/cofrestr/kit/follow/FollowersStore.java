package cofrestr.kit.follow;

import cofrestr.kit.store.Database;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Opens the one connection that a follower works on, beside the pool, whose connections belong to requests. The lock that
 * makes it the only follower lives in the same session as its transactions: it ends with the process, however that
 * ends, and whoever has lost it can commit nothing. (A connection pooler that changes sessions between transactions must
 * not stand in between.)
 */
@Singleton
public class FollowersStore {
    private final Jdbi jdbi;

    public FollowersStore(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        Properties properties = new Properties();
        properties.put("user", user);
        password.ifPresent(known -> properties.put("password", known));
        properties.put("ApplicationName", "follower");
        properties.put("tcpKeepAlive", "true");
        properties.put("socketTimeout", "120");
        properties.put("prepareThreshold", "1");
        properties.put("logServerErrorDetail", "false");
        registerDriver();
        this.jdbi = Database.withRecords(Jdbi.create(() -> DriverManager.getConnection(url, properties)));
    }

    /** The pool knows its driver by class, so nobody may have told {@link DriverManager} of it yet. */
    private static void registerDriver() {
        try {
            Class.forName("org.postgresql.Driver", true, FollowersStore.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The follower's handle on its own connection, or null while another instance follows the feed. */
    @Nullable
    Handle only(String feed) {
        Handle handle = jdbi.open();
        try {
            boolean first = handle.createQuery("select pg_try_advisory_lock(hashtextextended('follow ' || :feed, 0))")
                    .bind("feed", feed)
                    .mapTo(Boolean.class)
                    .one();
            if (first) {
                return handle;
            }
            handle.close();
            return null;
        } catch (RuntimeException failed) {
            handle.close();
            throw failed;
        }
    }

    /** How it stands, for an instance that does not follow. */
    Following report(String feed) {
        return jdbi.withHandle(handle -> Following.of(handle, feed));
    }
}
