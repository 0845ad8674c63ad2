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
        return Map.of(
                "award_once", QualificationsProblem.AWARD_EXISTS,
                "award_qualification_fkey", QualificationsProblem.QUALIFICATION_UNKNOWN,
                "unit_credit_once", QualificationsProblem.UNIT_CREDIT_EXISTS,
                "training_credit_once", QualificationsProblem.UNIT_CREDIT_EXISTS,
                "unit_credit_unit_fkey", QualificationsProblem.UNIT_UNKNOWN,
                "held_status_once", QualificationsProblem.STATUS_EXISTS,
                "held_status_status_fkey", QualificationsProblem.STATUS_UNKNOWN,
                "assessment_one_open", QualificationsProblem.ASSESSMENT_OPEN,
                "assessment_fact_once", QualificationsProblem.ASSESSMENT_FACT_SAID,
                "assessment_body_pkey", QualificationsProblem.ASSESSMENT_APPROVAL_OVERLAPS);
    }
}
