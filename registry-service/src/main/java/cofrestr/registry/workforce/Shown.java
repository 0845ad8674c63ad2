package cofrestr.registry.workforce;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as a reader may see them; what may not be seen is null. */
public record Shown(
        @Nullable Long people,
        @Nullable Long posts,
        @Nullable BigDecimal fte) {

    static Shown exactly(Figures figures) {
        return new Shown(figures.people(), figures.posts(), figures.fte());
    }

    static Shown nothing() {
        return new Shown(null, null, null);
    }

    /** Whether anything is kept back. */
    public boolean suppressed() {
        return people == null || posts == null || fte == null;
    }
}
