package cofrestr.registry.authority;

import java.time.LocalDate;

/**
 * That a source said something of a field.
 *
 * @param by the source: an organisation's code, {@code person}, or the desk of a registrar
 * @param on the date for which it was said
 * @param employedSince the first day of an employer's oldest post of the person; {@link LocalDate#MAX} for other sources
 */
public record Claim(SourceKind kind, String by, LocalDate on, LocalDate employedSince) {
    /** A claim of somebody who is no employer. */
    public Claim(SourceKind kind, String by, LocalDate on) {
        this(kind, by, on, LocalDate.MAX);
    }
}
