package cofrestr.registry.cutover;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an existing register: a person, and what that register says: a registration, an order, a fee that was paid, or
 * several of them. A person with more than one of a kind has more than one row.
 *
 * @param raw the row as sent
 * @param error why it cannot be read; then {@code field} says where, and nothing else is filled
 */
record ImportedRow(
        int row,
        byte[] raw,
        @Nullable Named person,
        @Nullable Registered registered,
        @Nullable Ordered ordered,
        @Nullable Paid paid,
        @Nullable ProblemCode error,
        String field) {

    /** Who it is; where the sender has looked, under which number here, or that it is nobody known here. */
    record Named(
            String legacyNumber,
            String givenNames,
            String familyName,
            @Nullable String formerFamilyName,
            LocalDate dateOfBirth,
            @Nullable RegisterNumber registerNumber,
            boolean newPerson) {}

    /** A registration, for the days from {@code from} to {@code until}, both included. */
    record Registered(
            String category, LocalDate from, @Nullable LocalDate until, String kind) {}

    /** An order, for the days from {@code from} to {@code until}, both included. */
    record Ordered(String kind, LocalDate from, @Nullable LocalDate until) {}

    /** The registration fee of a year, in GBP, paid in full. */
    record Paid(int year, BigDecimal amount) {}

    static ImportedRow unreadable(int row, byte[] raw, ProblemCode error, String field) {
        return new ImportedRow(row, raw, null, null, null, null, error, field);
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "row " + row;
    }
}
