package cofrestr.qualifications.simulation;

import org.jspecify.annotations.Nullable;

/** Figures as a reader may see them; what may not be seen is null. */
public record Shown(
        @Nullable Long inScope,
        @Nullable Long met,
        @Nullable Long transition,
        @Nullable Long provisional,
        @Nullable Long unknown,
        @Nullable Long notMet) {

    /** For those who may see figures as they are. */
    public static Shown exactly(Figures figures) {
        return new Shown(
                figures.inScope(),
                figures.met(),
                figures.transition(),
                figures.provisional(),
                figures.unknown(),
                figures.notMet());
    }

    static Shown nothing() {
        return new Shown(null, null, null, null, null, null);
    }

    /** Whether anything is kept back. */
    public boolean suppressed() {
        return inScope == null
                || met == null
                || transition == null
                || provisional == null
                || unknown == null
                || notMet == null;
    }
}
