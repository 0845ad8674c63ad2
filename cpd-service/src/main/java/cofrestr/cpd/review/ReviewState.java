package cofrestr.cpd.review;

/** How far a review has come: open, objectives agreed, closed with a statement. */
public enum ReviewState {
    OPEN,
    AGREED,
    CLOSED
}
