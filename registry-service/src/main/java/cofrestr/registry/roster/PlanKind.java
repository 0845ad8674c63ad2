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
    REFERRED,
    /** A row of an organisation whose list another sender keeps, as the keeper's post that it means. */
    AGREES,
    /** The same, but something of the post is said otherwise. */
    DIFFERS,
    /** A row of such an organisation whose post the keeper does not have. */
    NOT_KEPT,
    /** A post of the keeper of such an organisation that the list does not have. */
    NOT_LISTED
}
