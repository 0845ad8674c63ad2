package cofrestr.qualifications.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to one requirement, and why.
 *
 * @param until the last day of a time that somebody has; null of any other outcome
 */
public record Judged(Rule rule, Outcome outcome, @Nullable LocalDate until, Proof proof) {}
