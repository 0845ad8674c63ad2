package cofrestr.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place on the two clocks: what was true on {@code asAt}, as the register believed it at {@code knownAt}; null is what it
 * believes now.
 */
public record Moment(LocalDate asAt, @Nullable Instant knownAt) {

    /** The rows of a two-clock table that were believed then, to stand in a statement that binds {@code knownAt}. */
    public String rows(String table) {
        return knownAt == null
                ? table
                : "(select * from " + table + "_known where recorded_from <= :knownAt and recorded_to > :knownAt)";
    }
}
