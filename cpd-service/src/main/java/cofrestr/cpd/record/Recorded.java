package cofrestr.cpd.record;

import cofrestr.kit.problem.ProblemCode;
import java.util.UUID;

/** What came of an activity that was stated. */
public sealed interface Recorded {
    /** How it was taken. */
    enum Outcome {
        /** Nobody had reported it yet. */
        RECORDED,
        /** Others had reported the same activity: it is one record, with one report more. */
        COLLAPSED,
        /** The sender had reported it otherwise; this is what it says now. */
        CHANGED,
        /** The sender had reported just this. */
        UNCHANGED,
        /** A row before it, in the same file, says the same activity. */
        REPEATED
    }

    record Done(Outcome outcome, UUID record) implements Recorded {}

    /** Not taken, and why; with the field that is to blame. */
    record Refused(ProblemCode why, String field) implements Recorded {}
}
