package cofrestr.kit.production;

import cofrestr.kit.secret.Keyring;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.Jdbi;

/** Reads what this service is set to from where each setting counts: the configuration, the keys, the database itself. */
@ApplicationScoped
class ReadSettings {
    private final Config config;
    private final Keyring keys;
    private final Clock clock;
    private final Jdbi jdbi;

    ReadSettings(Config config, Keyring keys, Clock clock, Jdbi jdbi) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    Settings read() {
        return new Settings(
                config.getValue("quarkus.oidc.token.issuer", String.class),
                keys.isOfLocalInstallation(),
                config.getOptionalValues("quarkus.http.cors.origins", String.class)
                        .orElse(List.of()),
                ClientProxy.unwrap(clock),
                config.getValue("quarkus.http.host", String.class),
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                isSuperuser());
    }

    private boolean isSuperuser() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select rolsuper from pg_roles where rolname = session_user")
                        .mapTo(boolean.class)
                        .one());
    }
}
