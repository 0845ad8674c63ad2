package cofrestr.qualifications.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day by which something is to be by the scheme; {@code role} says which certificate. */
public record Deadline(DeadlineKind what, @Nullable String role, LocalDate byDay) {}
