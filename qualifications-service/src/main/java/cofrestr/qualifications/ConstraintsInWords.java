package cofrestr.qualifications;

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
                Map.entry("assessment_one_open", QualificationsProblem.ASSESSMENT_OPEN),
                Map.entry("assessment_fact_once", QualificationsProblem.ASSESSMENT_FACT_SAID),
                Map.entry("assessment_body_pkey", QualificationsProblem.ASSESSMENT_APPROVAL_OVERLAPS),
                Map.entry("standards_set_four_eyes", QualificationsProblem.PUBLICATION_FOUR_EYES),
                Map.entry("standards_set_pkey", QualificationsProblem.STANDARDS_SET_EXISTS),
                Map.entry("award_once", QualificationsProblem.AWARD_EXISTS),
                Map.entry("award_qualification_fkey", QualificationsProblem.QUALIFICATION_UNKNOWN),
                Map.entry("unit_credit_once", QualificationsProblem.UNIT_CREDIT_EXISTS),
                Map.entry("training_credit_once", QualificationsProblem.UNIT_CREDIT_EXISTS),
                Map.entry("unit_credit_unit_fkey", QualificationsProblem.UNIT_UNKNOWN),
                Map.entry("held_status_once", QualificationsProblem.STATUS_EXISTS),
                Map.entry("held_status_status_fkey", QualificationsProblem.STATUS_UNKNOWN),
                Map.entry("qualification_awarding_body_fkey", QualificationsProblem.AWARDING_BODY_UNKNOWN),
                Map.entry("unit_awarding_body_fkey", QualificationsProblem.AWARDING_BODY_UNKNOWN),
                Map.entry("unit_in_group_unit_fkey", QualificationsProblem.UNIT_UNKNOWN),
                Map.entry("barred_pair_unit_fkey", QualificationsProblem.UNIT_UNKNOWN),
                Map.entry("barred_pair_other_fkey", QualificationsProblem.UNIT_UNKNOWN),
                Map.entry("equivalent_pkey", QualificationsProblem.LISTED_ALREADY),
                Map.entry("recognised_pkey", QualificationsProblem.LISTED_ALREADY),
                Map.entry("equivalent_qualification_fkey", QualificationsProblem.QUALIFICATION_UNKNOWN),
                Map.entry("recognised_qualification_fkey", QualificationsProblem.QUALIFICATION_UNKNOWN),
                Map.entry("qualification_relevance_role_profile_fkey", QualificationsProblem.RELEVANCE_UNFIT),
                Map.entry("qualification_relevance_route_fkey", QualificationsProblem.RELEVANCE_UNFIT),
                Map.entry("fundable_pkey", QualificationsProblem.LISTED_ALREADY),
                Map.entry("fundable_scheme_fkey", QualificationsProblem.FUNDING_SCHEME_UNKNOWN),
                Map.entry("qualification_second_number_key", QualificationsProblem.SECOND_NUMBER_TAKEN));
    }
}
