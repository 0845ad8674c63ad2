package cofrestr.registry.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether notices go by e-mail to those who asked for it; where not, everybody is written to. The mail server is set by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "cofrestr.notices.email")
public interface EmailSettings {
    /** Off until an installation has a mail server. */
    @WithDefault("false")
    boolean enabled();

    /** How long between one look for what is owed and the next. */
    @WithDefault("PT20S")
    Duration every();
}
