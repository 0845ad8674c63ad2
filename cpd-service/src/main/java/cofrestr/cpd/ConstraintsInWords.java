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
                Map.entry("induction_once", CpdProblem.INDUCTION_OPEN),
                Map.entry("programme_pkey", CpdProblem.PROGRAMME_EXISTS),
                Map.entry("programme_route_fkey", CpdProblem.PROGRAMME_UNFIT),
                Map.entry("programme_leads_to_fkey", CpdProblem.PROGRAMME_UNFIT),
                Map.entry("programme_year_once", CpdProblem.PROGRAMME_YEAR_EXISTS),
                Map.entry("programme_year_stream_fkey", CpdProblem.FUNDING_STREAM_UNKNOWN),
                Map.entry("programme_year_not_overfull", CpdProblem.PROGRAMME_PLACES_TAKEN),
                Map.entry("programme_year_not_overallocated", CpdProblem.ALLOCATION_TOO_MANY),
                Map.entry("enrolment_one_open", CpdProblem.ENROLMENT_OPEN),
                Map.entry("enrolment_reason_fkey", CpdProblem.REASON_UNKNOWN),
                Map.entry("evaluation_pkey", CpdProblem.EVALUATION_GIVEN),
                Map.entry("funding_stream_pkey", CpdProblem.FUNDING_STREAM_EXISTS),
                Map.entry("funding_stream_not_overspent", CpdProblem.FUNDING_COMMITTED),
                Map.entry("programme_set_pkey", CpdProblem.PROGRAMME_SET_EXISTS),
                Map.entry("reported_figure_programme_fkey", CpdProblem.PROGRAMME_SET_UNFIT),
                Map.entry("training_plan_once", CpdProblem.TRAINING_PLAN_EXISTS),
                Map.entry("training_plan_line_programme_fkey", CpdProblem.PROGRAMME_UNKNOWN),
                Map.entry("induction_one_open", CpdProblem.INDUCTION_OPEN),
                Map.entry("pathway_nomination_hosted_elsewhere", CpdProblem.PATHWAY_HOST_IS_OWN_SCHOOL),
                Map.entry("funding_stream_per_place", CpdProblem.FUNDING_NOTHING_PER_PLACE),
                Map.entry("programme_allocation_pkey", CpdProblem.PROGRAMME_SET_UNFIT));
    }
}
