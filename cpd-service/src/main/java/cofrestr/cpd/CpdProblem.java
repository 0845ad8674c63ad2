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
    GRANT_WITHDRAWN(409),
    REVIEW_UNFIT(400),
    REVIEW_OPEN(409),
    REVIEW_NOT_READY(409),
    RESOURCE_EXISTS(409),
    RESOURCE_UNFIT(400),
    COMMUNITY_JOINED(409),
    COMMUNITY_HAS_NOT_MET(409);

    private final int status;

    CpdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
