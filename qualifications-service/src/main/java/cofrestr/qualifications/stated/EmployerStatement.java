package cofrestr.qualifications.stated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer stated of somebody, as it stands.
 *
 * @param registerNumber under which it was first stated; a merge does not change it
 * @param organisation where the post is that it speaks of
 * @param version raised by each later statement and when it is taken back
 */
public record EmployerStatement(
        UUID id,
        String registerNumber,
        String organisation,
        StatementKind kind,
        @Nullable String standardsSet,
        LocalDate from,
        @Nullable LocalDate until,
        boolean takenBack,
        Instant recordedFrom,
        long version) {

    static EmployerStatement first(UUID id, String survivor, Stated stated, Instant now) {
        return new EmployerStatement(
                id,
                survivor,
                stated.organisation(),
                stated.kind(),
                stated.standardsSet(),
                stated.from(),
                stated.until(),
                false,
                now,
                1);
    }

    /** The same, as it is stated now. */
    EmployerStatement restated(Stated stated, Instant now) {
        return new EmployerStatement(
                id,
                registerNumber,
                organisation,
                stated.kind(),
                standardsSet,
                from,
                stated.until(),
                false,
                now,
                version + 1);
    }

    EmployerStatement takenBack(Instant now) {
        return new EmployerStatement(
                id, registerNumber, organisation, kind, standardsSet, from, until, true, now, version + 1);
    }

    boolean says(Stated stated) {
        return !takenBack && kind == stated.kind() && Objects.equals(until, stated.until());
    }

    /** What tells it from other statements of one person. */
    String identity() {
        return String.join(" ", organisation, kind.matter(), standardsSet == null ? "" : standardsSet, from.toString());
    }
}
