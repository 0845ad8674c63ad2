package cofrestr.cpd.programme;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether something of an organisation is the caller's own: of one of its organisations, or beneath one. Registrars own everything. */
final class Own {
    private Own() {}

    /** Refuses what is somebody else's, or what is not there, as if it were not there. */
    static void refuseOther(Handle handle, @Nullable String organisation, Role as, Caller by) {
        boolean own = organisation != null
                && (by.is(Role.REGISTRAR) || (by.is(as) && isBeneath(handle, organisation, by.organisationCodes())));
        if (!own) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    private static boolean isBeneath(Handle handle, String organisation, String[] own) {
        return handle.createQuery("select :organisation in (select beneath(:own))")
                .bind("organisation", organisation)
                .bind("own", own)
                .mapTo(Boolean.class)
                .one();
    }
}
