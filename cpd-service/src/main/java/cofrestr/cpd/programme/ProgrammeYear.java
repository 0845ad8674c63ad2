package cofrestr.cpd.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of a programme in a year; {@code stream} pays where an enrolment names no other money. */
public record ProgrammeYear(
        UUID id,
        String programme,
        String label,
        LocalDate begins,
        LocalDate ends,
        int places,
        @Nullable String stream,
        long version) {}
