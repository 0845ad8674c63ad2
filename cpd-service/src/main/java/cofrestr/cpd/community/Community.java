package cofrestr.cpd.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning community.
 *
 * @param schools from how many organisations members come today: one is within a school, more is across
 * @param members how many take part today, {@code supportStaff} how many of them are of the register's support staff
 * @param publishedOn since when it is an example for others
 */
public record Community(
        UUID id,
        String focusEn,
        String focusCy,
        String convenor,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable String exampleEn,
        @Nullable String exampleCy,
        @Nullable LocalDate publishedOn,
        long schools,
        long members,
        long supportStaff,
        long meetings,
        long version) {

    /** Somebody who takes part. */
    public record Member(
            UUID id,
            @Nullable String registerNumber,
            @Nullable UUID guest,
            String organisation,
            boolean supportStaff,
            boolean leads,
            LocalDate fromDate,
            @Nullable LocalDate until) {
        /** Whom a look is at. */
        public String subject() {
            return registerNumber == null ? String.valueOf(guest) : registerNumber;
        }
    }

    /** A meeting. */
    public record Meeting(
            UUID id,
            LocalDate onDate,
            String topic,
            @Nullable String outcome) {}
}
