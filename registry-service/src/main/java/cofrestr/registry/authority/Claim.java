package cofrestr.registry.authority;

import java.time.LocalDate;

/**
 * That a source said something of a field.
 *
 * @param by the source: an organisation's code, {@code person}, or the desk of a registrar
 * @param on the date for which it was said
 */
public record Claim(SourceKind kind, String by, LocalDate on) {}
