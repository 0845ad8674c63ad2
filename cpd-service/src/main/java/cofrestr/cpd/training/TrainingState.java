package cofrestr.cpd.training;

/** How somebody stands in a topic of training that has to be renewed. */
public enum TrainingState {
    /** Nothing that the reader may know of. */
    MISSING,
    EXPIRED,
    /** It holds today and ends within the days asked. */
    EXPIRING,
    VALID
}
