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
                Map.entry("cpd_record_once", CpdProblem.ACTIVITY_EXISTS),
                Map.entry("cpd_report_reference", CpdProblem.REFERENCE_TAKEN),
                Map.entry("review_one_open", CpdProblem.REVIEW_OPEN),
                Map.entry("community_member_once", CpdProblem.COMMUNITY_JOINED),
                Map.entry("learning_resource_pkey", CpdProblem.RESOURCE_EXISTS),
                Map.entry("pathway_cycle_pkey", CpdProblem.PATHWAY_CYCLE_EXISTS),
                Map.entry("pathway_nomination_once", CpdProblem.PATHWAY_NOMINATED_ALREADY),
                Map.entry("coach_once", CpdProblem.COACH_EXISTS),
                Map.entry("induction_once", CpdProblem.INDUCTION_OPEN));
    }
}
