package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.StoreProblems;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database refuses of requirements, in the service's words. */
@ApplicationScoped
class RequirementConstraints implements StoreProblems.ConstraintNames {
    @Override
    public Map<String, ProblemCode> byConstraint() {
        return Map.of(
                "requirement_version_once", KitProblem.BUSY,
                "requirement_four_eyes", QualificationsProblem.PUBLICATION_FOUR_EYES);
    }
}
