package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import org.jdbi.v3.core.Handle;

/** The schools of the register that a pathway speaks of. */
final class Schools {
    private Schools() {}

    static void refuseUnknown(Handle handle, OrganisationCode school, String pointer) {
        boolean known = handle.createQuery("select exists (select from followed_organisation where code = :code)")
                .bind("code", school.value())
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(CpdProblem.PATHWAY_SCHOOL_UNKNOWN).at(pointer);
        }
    }
}
