package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;

/** The steps of a requirement's life: from which states, to which, and what is noted. */
public enum RequirementStep {
    OPEN(RequirementState.CONSULTATION, "OPENED"),
    REOPEN(RequirementState.DRAFT, "REOPENED"),
    PUBLISH(RequirementState.PUBLISHED, "PUBLISHED"),
    WITHDRAW(RequirementState.WITHDRAWN, "WITHDRAWN");

    private final RequirementState to;
    private final String act;

    RequirementStep(RequirementState to, String act) {
        this.to = to;
        this.act = act;
    }

    RequirementState to() {
        return to;
    }

    String act() {
        return act;
    }

    private boolean leaves(RequirementState state) {
        return switch (this) {
            case OPEN -> state == RequirementState.DRAFT;
            case REOPEN, PUBLISH -> state == RequirementState.CONSULTATION;
            case WITHDRAW -> state != RequirementState.WITHDRAWN;
        };
    }

    void requireFrom(RequirementState state) {
        if (!leaves(state)) {
            throw Problem.of(QualificationsProblem.REQUIREMENT_STATE_UNFIT, state);
        }
    }
}
