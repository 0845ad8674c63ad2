package cofrestr.cpd;

import cofrestr.kit.problem.ProblemCode;

/** The catalogue of refusals of cpd-service. */
public enum CpdProblem implements ProblemCode {
    PRACTITIONER_UNKNOWN(409),
    GUEST_UNKNOWN(409),
    LEARNER_UNFIT(400),
    DAY_NOT_COME(400),
    PROGRAMME_EXISTS(409),
    PROGRAMME_UNKNOWN(409),
    PROGRAMME_UNFIT(409),
    PROGRAMME_IS_A_PLAN(409),
    PROGRAMME_YEAR_EXISTS(409),
    PROGRAMME_YEAR_UNKNOWN(409),
    PROGRAMME_YEAR_OVER(409),
    PROGRAMME_PLACES_TAKEN(409),
    ALLOCATION_TOO_MANY(409),
    ENROLMENT_OPEN(409),
    ENROLMENT_FINAL(409),
    ENROLMENT_NOT_RUNNING(409),
    ENROLMENT_NOT_ELIGIBLE(409),
    REASON_UNKNOWN(409),
    EVALUATION_GIVEN(409),
    SESSION_FOR_COACHES(409),
    SESSION_FOR_PARTICIPANTS(409),
    SESSION_NOT_THEIRS(409),
    FUNDING_STREAM_EXISTS(409),
    FUNDING_STREAM_UNKNOWN(409),
    FUNDING_STREAM_UNFIT(409),
    FUNDING_COMMITTED(409),
    PROGRAMME_SET_EXISTS(409),
    PROGRAMME_SET_UNFIT(409),
    TRAINING_PLAN_EXISTS(409),
    TRAINING_PLAN_STATE(409);

    private final int status;

    CpdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
