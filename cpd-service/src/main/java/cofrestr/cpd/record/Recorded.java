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
        /** Another row of those that came with it says the same activity; where they differ the last counts. */
        REPEATED
    }

    /** Taken: the record it is part of, and the report of the source. */
    record Done(Outcome outcome, UUID record, UUID report) implements Recorded {}

    /** Not taken, and why; with the field that is to blame. */
    record Refused(ProblemCode why, String field) implements Recorded {}
}
