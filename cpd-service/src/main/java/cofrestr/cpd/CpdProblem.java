package cofrestr.cpd;

import cofrestr.kit.problem.ProblemCode;

/** The catalogue of refusals of cpd-service. */
public enum CpdProblem implements ProblemCode {
    PRACTITIONER_UNKNOWN(409),
    GUEST_UNKNOWN(409),
    LEARNER_UNFIT(400),
    DAY_NOT_COME(400);

    private final int status;

    CpdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
