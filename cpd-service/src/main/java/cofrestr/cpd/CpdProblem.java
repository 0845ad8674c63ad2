package cofrestr.cpd;

import cofrestr.kit.problem.ProblemCode;

/** The catalogue of refusals of cpd-service. */
public enum CpdProblem implements ProblemCode {
    PRACTITIONER_UNKNOWN(409),
    GUEST_UNKNOWN(409),
    LEARNER_UNFIT(400),
    ACTIVITY_DAY_NOT_COME(400),
    ACTIVITY_DATES_UNFIT(400),
    ACTIVITY_EXISTS(409),
    REFERENCE_TAKEN(409),
    RECORD_REPORTED_BY_OTHERS(409),
    GRANT_UNFIT(400),
    GRANT_WITHDRAWN(409);

    private final int status;

    CpdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
