package cofrestr.qualifications;

import cofrestr.kit.problem.ProblemCode;

/** The catalogue of refusals of qualifications-service. */
public enum QualificationsProblem implements ProblemCode {
    QUALIFICATION_UNKNOWN(400),
    QUALIFICATION_NUMBER_INVALID(400),
    UNIT_UNKNOWN(400),
    AWARD_EXISTS(409),
    UNIT_CREDIT_EXISTS(409),
    STATUS_EXISTS(409),
    STATUS_UNKNOWN(400),
    AWARDING_BODY_UNKNOWN(400),
    QUALIFICATION_DATES_UNFIT(400),
    SECOND_NUMBER_TAKEN(409),
    PRACTITIONER_UNKNOWN(409),
    DAY_NOT_COME(400),
    FACT_NOT_YOURS_TO_CHANGE(409),
    DECISION_NOT_OPEN(409),
    REASON_UNFIT(400),
    GIVER_UNFIT(400),
    EVIDENCE_MISSING(400),
    CREDIT_UNFIT(400),
    COMBINATION_UNFIT(400),
    CONFIRMATIONS_TOO_MANY_WRONG(429),
    LISTED_ALREADY(409),
    RELEVANCE_UNFIT(400),
    FUNDING_SCHEME_UNKNOWN(400),
    NAME_UNKNOWN(400),
    REQUIREMENT_STATE_UNFIT(409),
    REQUIREMENT_FOUR_EYES(409),
    REQUIREMENT_SAYS_TOO_LITTLE(409),
    REQUIREMENT_DAY_PAST(409),
    REQUIREMENT_POWER_OFF(409);

    private final int status;

    QualificationsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
