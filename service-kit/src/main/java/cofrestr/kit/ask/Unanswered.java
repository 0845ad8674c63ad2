package cofrestr.kit.ask;

/** The question was not answered; it may be asked again. Its message names no person. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unanswered(String why) {
        super(why);
    }
}
