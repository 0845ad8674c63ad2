package cofrestr.registry.check;

/** What becomes of a question. */
public sealed interface Verdict {
    /** It is answered. */
    record Answered(Answer answer) implements Verdict {}

    /** The client was wrong too often at this number today. */
    record Locked() implements Verdict {}
}
