package cofrestr.cpd;

import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.StoreProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What this service's database refuses, by the constraint that refused it. */
@ApplicationScoped
class ConstraintsInWords implements StoreProblems.ConstraintNames {
    @Override
    public Map<String, ProblemCode> byConstraint() {
        return Map.ofEntries(
                Map.entry("pathway_cycle_pkey", CpdProblem.PATHWAY_CYCLE_EXISTS),
                Map.entry("pathway_nomination_once", CpdProblem.PATHWAY_NOMINATED_ALREADY),
                Map.entry("coach_once", CpdProblem.COACH_EXISTS),
                Map.entry("induction_once", CpdProblem.INDUCTION_OPEN));
    }
}
