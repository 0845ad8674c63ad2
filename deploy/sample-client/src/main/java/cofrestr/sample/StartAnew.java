package cofrestr.sample;

/** The register says that following cannot go on from the cursor: it was restored, or the token names other organisations. */
final class StartAnew extends Exception {
    private static final long serialVersionUID = 1;

    StartAnew(String code) {
        super(code);
    }
}
