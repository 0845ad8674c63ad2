package cofrestr.registry.fee.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The organisation that a list may be narrowed to: to an employer somebody else's is as if it were not there. */
@ApplicationScoped
class NamedOrganisation {
    private final OrganisationTree tree;

    NamedOrganisation(OrganisationTree tree) {
        this.tree = tree;
    }

    void refuseForeign(@Nullable OrganisationCode organisation, Caller caller) {
        if (organisation != null && !caller.is(Role.REGISTRAR) && !tree.covers(caller.organisations(), organisation)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}
