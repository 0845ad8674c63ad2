package cofrestr.cpd.review;

/** What reviewer and reviewee write. */
public enum ReviewEntryKind {
    OBJECTIVE,
    /** What shows that an objective or a standard is met. */
    EVIDENCE,
    /** What is said of the year: the review statement. */
    STATEMENT,
    /** Learning that the two agreed on. */
    AGREED_LEARNING
}
