package cofrestr.kit.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work.
 *
 * @param payload what to work on, as JSON
 * @param errorCode the problem it failed with, by name; null unless it failed
 * @param errorArgs what fills that problem's text, as JSON
 */
public record Job(
        UUID id,
        String kind,
        State state,
        int progress,
        String payload,
        int attempt,
        @Nullable String errorCode,
        String errorArgs) {

    /** Where a piece of work stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == FAILED;
        }
    }
}
