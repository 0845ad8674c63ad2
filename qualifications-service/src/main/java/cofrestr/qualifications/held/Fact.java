package cofrestr.qualifications.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person holds, as it is recorded.
 *
 * @param registerNumber under which it was recorded; a merge does not change it
 * @param what what it is
 * @param on when it was awarded or achieved
 * @param givenBy the organisation or body that gave it
 * @param evidence what it rests on, in words
 * @param reason why it was rejected
 * @param checkedBy who verified or rejected it, and {@code checkedAs} as what; null while it is claimed
 * @param version raised by each correction and decision
 */
public record Fact<W>(
        UUID id,
        String registerNumber,
        W what,
        LocalDate on,
        String givenBy,
        FactState state,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String checkedBy,
        @Nullable CheckedAs checkedAs,
        String recordedBy,
        Instant recordedFrom,
        long version) {

    /** The same, decided. */
    Fact<W> decided(FactState now, @Nullable String why, Author by) {
        return new Fact<>(
                id,
                registerNumber,
                what,
                on,
                givenBy,
                now,
                evidence,
                why,
                by.checkedBy(),
                by.checkedAs(),
                by.desk(),
                recordedFrom,
                version);
    }

    /** The same, as somebody states it now; what the statement does not say of evidence stays. */
    Fact<W> restated(Statement<W> stated, W now, String giver, Author by) {
        return new Fact<>(
                id,
                registerNumber,
                now,
                stated.on(),
                giver,
                state,
                stated.evidence() == null ? evidence : stated.evidence(),
                reason,
                checkedBy,
                checkedAs,
                by.desk(),
                recordedFrom,
                version);
    }

    /** The same at a later moment, one version on. */
    Fact<W> next(Instant now) {
        Instant later = recordedFrom.plusNanos(1000);
        return new Fact<>(
                id,
                registerNumber,
                what,
                on,
                givenBy,
                state,
                evidence,
                reason,
                checkedBy,
                checkedAs,
                recordedBy,
                now.isAfter(later) ? now : later,
                version + 1);
    }
}
