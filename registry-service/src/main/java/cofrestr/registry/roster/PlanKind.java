package cofrestr.registry.roster;

/** What a row, or the absence of one, means for the register. */
public enum PlanKind {
    /** A post that is not in the register yet. */
    STARTER,
    /** A post that the list no longer has. */
    LEAVER,
    /** A post that is at another organisation now. */
    MOVER,
    /** A post, or the person in it, about whom something new is stated. */
    CHANGED,
    /** Nothing new. */
    UNCHANGED,
    /** A row that contradicts what is known: it changes nothing, and ends nothing, until it is mended. */
    HELD,
    /** A person who may already be in the register: registry staff decide. */
    REFERRED
}
