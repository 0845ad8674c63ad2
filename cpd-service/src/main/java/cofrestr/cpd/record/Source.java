package cofrestr.cpd.record;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * An organisation, of people whom it employs or teaches.
     *
     * @param named as which of its organisations a caller with several reports
     */
    public static Source organisation(Caller by, @Nullable OrganisationCode named) {
        List<String> own = List.of(by.organisationCodes());
        if (named == null ? own.size() != 1 : !own.contains(named.value())) {
            throw own.isEmpty() || named != null
                    ? Problem.of(KitProblem.NOT_FOUND)
                    : Problem.of(KitProblem.PARAMETER_INVALID, "organisation");
        }
        return new Source(
                by.is(Role.EMPLOYER) ? ReporterKind.EMPLOYER : ReporterKind.PROVIDER,
                named == null ? own.getFirst() : named.value(),
                by.desk(),
                own);
    }
}
