package cofrestr.kit.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start with settings that are fit for trying things out only. Every installation is one of production unless
 * it says of itself, {@code cofrestr.installation} (environment COFRESTR_INSTALLATION), that it is {@code local}.
 */
@ApplicationScoped
public class RefuseUnfitSettings {
    private static final Logger LOG = Logger.getLogger(RefuseUnfitSettings.class);
    private static final String LOCAL = "local";

    private final String installation;
    private final ReadSettings settings;

    RefuseUnfitSettings(
            @ConfigProperty(name = "cofrestr.installation", defaultValue = "production") String installation,
            ReadSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /** Before anything else starts, and before the door is opened. */
    void check(@Observes @Priority(0) @Nullable StartupEvent starting) {
        check(installation, settings.read());
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
