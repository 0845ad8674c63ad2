package cofrestr.registry;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.StoreProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the registry's database refuses, by the constraint that refused it. */
@ApplicationScoped
class ConstraintsInWords implements StoreProblems.ConstraintNames {
    @Override
    public Map<String, ProblemCode> byConstraint() {
        return Map.of(
                "roster_open_once", KitProblem.BUSY,
                "fee_exemption_one_at_a_time", RegistryProblem.FEE_EXEMPTION_UNFIT,
                "organisation_pkey", RegistryProblem.ORGANISATION_EXISTS,
                "organisation_parent_fkey", RegistryProblem.ORGANISATION_UNKNOWN,
                "organisation_tree_has_no_ring", RegistryProblem.ORGANISATION_BENEATH_ITSELF,
                "organisation_school_has_sector", RegistryProblem.ORGANISATION_INCOMPLETE,
                "organisation_school_code", RegistryProblem.ORGANISATION_INCOMPLETE,
                "organisation_names_given", RegistryProblem.ORGANISATION_INCOMPLETE);
    }
}
