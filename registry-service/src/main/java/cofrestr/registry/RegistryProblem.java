package cofrestr.registry;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry's catalogue of refusals. */
public enum RegistryProblem implements ProblemCode {
    ORGANISATION_UNKNOWN(400),
    ORGANISATION_CODE_INVALID(400),
    ORGANISATION_EXISTS(409),
    ORGANISATION_BENEATH_ITSELF(409),
    ORGANISATION_INCOMPLETE(400),
    ROSTER_PROFILE_UNKNOWN(400),
    ROSTER_PROFILE_NAME_INVALID(400),
    ROSTER_PROFILE_UNFIT(400),
    ROSTER_PROFILE_COLUMN_WRONG(400),
    ROSTER_PROFILE_INCOMPLETE(400),
    POST_TITLES_UNFIT(400),
    POST_TITLE_WRONG(400),
    POST_TITLE_UNMAPPED(400),
    ROSTER_COVERAGE_UNKNOWN(400),
    ROSTER_DATE_MISSING(400),
    ROSTER_TOO_OLD(409),
    ROSTER_NOT_PLANNED(409),
    ROSTER_NOT_MENDABLE(409),
    ROSTER_PLAN_DIFFERS(409),
    ROSTER_MOVED(409),
    ROSTER_ENDS_TOO_MANY(409),
    ROSTER_REASON_MISSING(400),
    ROSTER_NOT_KEEPER(409),
    ROW_NI_NUMBER_INVALID(400),
    ROW_TEACHER_REFERENCE_INVALID(400),
    NAME_CHARACTERS_LOST(400),
    FIELD_NOT_COLLECTED(400),
    ROW_ORGANISATION_OUT_OF_SCOPE(400),
    ROW_DATES_IN_WRONG_ORDER(400),
    STAFF_ID_REPEATED(409),
    ROWS_OF_ONE_PERSON_DISAGREE(409),
    STAFF_ID_NAMES_SOMEONE_ELSE(409),
    ANOTHER_ROW_MAY_BE_THE_SAME_PERSON(409),
    ANOTHER_STAFF_ID_MAY_BE_THE_SAME_PERSON(409),
    REGISTER_NUMBER_DOES_NOT_MATCH(409),
    KEEPER_MAY_LIST_THE_SAME_PERSON(409),
    POSTS_NOT_TOLD_APART(409),
    CATEGORY_UNKNOWN(400),
    BULK_START_OUTSIDE_WINDOW(409),
    CALENDAR_NOT_ENTERED(409),
    LEGAL_BASIS_WRONG(409),
    ORDER_ENDS_BEFORE_IT_BEGINS(400),
    EMPLOYMENT_HELD(409),
    PROPOSAL_DECIDED(409),
    GROUNDS_MISSING(400),
    CHECKS_TOO_MANY_WRONG(429),
    MATCH_CRITERIA_TOO_FEW(400),
    WATCHLIST_PURPOSE_UNFIT(400),
    WATCHLIST_PERIOD_UNFIT(400),
    WATCHLIST_FULL(409),
    SEARCH_CRITERIA_MISSING(400),
    REVIEW_DECIDED(409),
    REVIEW_PERSON_UNFIT(400),
    REVIEW_DEFERRED_TO_THE_PAST(400),
    FEE_SCHEDULE_UNFIT(400),
    FEE_REDUCED_TOO_FAR(400),
    FEE_SCHEDULE_MISSING(409),
    FEE_SCHEDULE_INCOMPLETE(409),
    NOTIFICATION_DATE_UNFIT(400),
    FEE_ENTRY_UNFIT(400),
    REFUND_MORE_THAN_PAID(409),
    FEE_EXEMPTION_UNFIT(409),
    DEDUCTED_IN_THE_FUTURE(400),
    REMITTANCE_REFERENCE_REUSED(409),
    LINE_SETTLED(409),
    SETTLEMENT_UNFIT(409),
    SETTLEMENT_NOTE_MISSING(400);

    private final int status;

    RegistryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The code of that name, the registry's own or one that all services share. */
    public static Optional<ProblemCode> named(String name) {
        return Stream.<ProblemCode[]>of(values(), KitProblem.values(), BulkProblem.values())
                .flatMap(Arrays::stream)
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}
