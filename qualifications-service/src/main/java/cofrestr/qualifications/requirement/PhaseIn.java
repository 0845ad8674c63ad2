package cofrestr.qualifications.requirement;

import java.time.LocalDate;

/**
 * How a requirement begins: whoever starts on {@code startersFrom} or later must meet it at once, those in post before have
 * until the end of {@code inPostUntil}.
 */
public record PhaseIn(LocalDate startersFrom, LocalDate inPostUntil) {}
