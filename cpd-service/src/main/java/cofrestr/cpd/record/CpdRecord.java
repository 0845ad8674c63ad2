package cofrestr.cpd.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its reader may read it.
 *
 * @param whole whether this is the record, and not only what the reader itself reported; {@code words}: with what the person wrote
 * @param holdsUntil the last day on which training that has to be renewed holds
 */
public record CpdRecord(
        UUID id,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        String title,
        String kind,
        @Nullable String topic,
        LocalDate beginsOn,
        LocalDate endsOn,
        @Nullable BigDecimal hours,
        @Nullable String provider,
        ActivityState state,
        @Nullable String verifiedBy,
        @Nullable LocalDate holdsUntil,
        List<String> standards,
        @Nullable String reflection,
        @Nullable String evidence,
        boolean whole,
        boolean words,
        long version) {

    /** Who reported the activity, and how. */
    public record Report(
            UUID record,
            String source,
            ReporterKind sourceKind,
            String title,
            @Nullable BigDecimal hours,
            ActivityState state,
            Instant recordedFrom) {}
}
