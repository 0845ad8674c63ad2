package cofrestr.cpd.record;

/** How far an activity has come. */
public enum ActivityState {
    PLANNED,
    DONE,
    /** Done, and looked back on. */
    REVIEWED
}
