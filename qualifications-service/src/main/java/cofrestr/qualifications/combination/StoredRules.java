package cofrestr.qualifications.combination;

import java.time.LocalDate;

/**
 * A version of the rules of a qualification.
 *
 * @param from the first day on which it counts
 * @param basis {@code source}, or {@code project decision} where no source gives them
 */
public record StoredRules(
        String qualification, int version, LocalDate from, String basis, String source, Rules rules) {}
