package cofrestr.registry.referral;

import org.jspecify.annotations.Nullable;

/** A paper as its sender gives it: its text, or a reference to where a file of it is kept; neither: there is none. */
public record Paper(
        DocumentKind kind, @Nullable String text, @Nullable String file) {

    public boolean exists() {
        return text != null || file != null;
    }
}
