package cofrestr.gateway.production;

import cofrestr.gateway.GatewaySettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses to open with settings that are fit for trying things out only. Every gateway is one of production unless it
 * says of itself, {@code cofrestr.installation} (environment COFRESTR_INSTALLATION), that it is {@code local}.
 */
@Singleton
public final class RefuseUnfitSettings {
    private static final Logger LOG = Logger.getLogger(RefuseUnfitSettings.class);
    private static final String LOCAL = "local";

    private final String installation;
    private final Settings settings;

    @Inject
    RefuseUnfitSettings(
            GatewaySettings gateway,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> corsOrigins) {
        this.installation = gateway.installation();
        this.settings = new Settings(
                gateway.publicUrl(),
                gateway.issuer().url(),
                gateway.issuer().keys().toString(),
                List.of(gateway.issuer().authorizationUrl(), gateway.issuer().tokenUrl()),
                corsOrigins.orElse(List.of()),
                gateway.trustedProxies().orElse(List.of()));
    }

    /** Before the door is opened. */
    void check(@Observes @Priority(0) StartupEvent starting) {
        check(installation, settings);
    }

    /** Anything but {@code local}, also a word nobody knows, is production. */
    static void check(String installation, Settings settings) {
        List<String> faults = ProductionRule.faults(settings);
        if (faults.isEmpty()) {
            return;
        }
        String all = String.join("; ", faults);
        if (!installation.equals(LOCAL)) {
            throw new IllegalStateException("These settings are not fit for production: " + all + ".");
        }
        LOG.warnf("a local installation, never for real people: %s", all);
    }
}
