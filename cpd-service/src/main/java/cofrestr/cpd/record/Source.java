package cofrestr.cpd.record;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import java.util.List;

/**
 * Who reports.
 *
 * @param code the organisation, or {@link #SELF}
 * @param own the organisations the caller acts for, whose people it may report on
 */
public record Source(ReporterKind kind, String code, String desk, List<String> own) {
    public static final String SELF = "SELF";

    /** The person, of the own record. */
    public static Source person(Caller by) {
        return new Source(ReporterKind.PERSON, SELF, by.desk(), List.of());
    }

    /** An organisation, of people whom it employs or teaches; as the first of its codes where it has several. */
    public static Source organisation(Caller by) {
        List<String> own = List.of(by.organisationCodes());
        return new Source(
                by.is(Role.PROVIDER) ? ReporterKind.PROVIDER : ReporterKind.EMPLOYER,
                own.isEmpty() ? "" : own.getFirst(),
                by.desk(),
                own);
    }
}
