package cofrestr.kit.bulk;

import cofrestr.kit.problem.ProblemCode;

/** What can be wrong with a file or one of its rows, whatever the rows mean. */
public enum BulkProblem implements ProblemCode {
    FILE_EMPTY(400),
    FILE_NOT_TEXT(400),
    FILE_HEADER_MISSING(400),
    FILE_COLUMN_UNKNOWN(400),
    FILE_COLUMN_REPEATED(400),
    FILE_COLUMN_MISSING(400),
    ROW_UNREADABLE(400),
    ROW_TOO_LONG(400),
    ROW_QUOTE_OPEN(400),
    ROW_CHARACTER_FORBIDDEN(400),
    ROW_FIELD_MISSING(400),
    ROW_FIELD_UNKNOWN(400),
    ROW_FIELD_TOO_LONG(400),
    ROW_DATE_INVALID(400),
    ROW_NUMBER_INVALID(400),
    ROW_CODE_UNKNOWN(400);

    private final int status;

    BulkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
