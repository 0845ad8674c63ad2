package cofrestr.kit.problem;

/** What can go wrong in the same way in every service. */
public enum KitProblem implements ProblemCode {
    REQUEST_INVALID(400),
    BODY_UNREADABLE(400),
    FIELD_UNKNOWN(400),
    FIELD_REQUIRED(400),
    FIELD_INVALID(400),
    PARAMETER_UNKNOWN(400),
    PARAMETER_INVALID(400),
    LIMIT_TOO_LARGE(400),
    CURSOR_INVALID(400),
    REGISTER_NUMBER_CHECK_FAILED(400),
    IDEMPOTENCY_KEY_INVALID(400),
    PURPOSE_UNKNOWN(400),
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_IN_FLIGHT(409),
    CURSOR_SCOPE_CHANGED(409),
    CURSOR_EXPIRED(410),
    CHANGED_MEANWHILE(412),
    BODY_TOO_LARGE(413),
    MEDIA_TYPE_UNSUPPORTED(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL(500),
    BUSY(503),
    UNAVAILABLE(503);

    private final int status;

    KitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
