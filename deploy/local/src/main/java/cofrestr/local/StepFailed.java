package cofrestr.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step that could not be done, said so that a person can act on it; with the log that tells more, if there is one. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String log;

    public StepFailed(String message) {
        this(message, (Path) null);
    }

    public StepFailed(String message, @Nullable Path log) {
        super(message);
        this.log = log == null ? null : log.toString();
    }

    public StepFailed(String message, Throwable cause) {
        super(message, cause);
        this.log = null;
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log).map(Path::of);
    }
}
