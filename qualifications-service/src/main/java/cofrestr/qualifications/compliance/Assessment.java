package cofrestr.qualifications.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody stands to every requirement that is in force for them on a day. */
public record Assessment(String registerNumber, LocalDate asAt, List<Judged> judged) {
    /** The worst of all; NONE_IN_FORCE where there is none. */
    public Outcome outcome() {
        return judged.stream()
                .map(Judged::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.NONE_IN_FORCE);
    }

    /** The last day before something changes by itself; null where no time runs. */
    public @Nullable LocalDate until() {
        return judged.stream()
                .map(Judged::until)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
