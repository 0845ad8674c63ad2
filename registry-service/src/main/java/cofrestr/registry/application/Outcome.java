package cofrestr.registry.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision leaves behind: a kind of registration, or grounds, a bar and a day to appeal by. Other steps leave nothing. */
public record Outcome(
        @Nullable String registration,
        @Nullable String grounds,
        @Nullable LocalDate barredUntil,
        @Nullable LocalDate appealUntil) {
    static final Outcome NONE = new Outcome(null, null, null, null);

    static Outcome granted(RegistrationKind kind) {
        return new Outcome(kind.name(), null, null, null);
    }
}
