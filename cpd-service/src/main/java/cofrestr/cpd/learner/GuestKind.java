package cofrestr.cpd.learner;

/** As what a guest takes part. */
public enum GuestKind {
    TEACHER,
    LEADER,
    COACH,
    GOVERNOR,
    COMMUNITY_MEMBER,
    OTHER
}
