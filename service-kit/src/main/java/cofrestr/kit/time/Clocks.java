package cofrestr.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock. Tests put their own in its place; nothing else may. */
public final class Clocks {
    /** Dates in the register are dates in Wales. */
    public static final ZoneId WALES = ZoneId.of("Europe/London");

    private Clocks() {}

    /** What is now in the database's own precision, so that what is stored equals what was said. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today's date in Wales. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), WALES);
    }

    /** Provides the real clock wherever no test has set one. */
    @ApplicationScoped
    static class RealClock {
        @Produces
        @DefaultBean
        @ApplicationScoped
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
