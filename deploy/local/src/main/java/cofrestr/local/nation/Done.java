package cofrestr.local.nation;

/** What the generator did on purpose to a person or a row; the truth file names it, and it alone explains a row that is held or referred. */
enum Done {
    NOTHING(false),
    /** Born on one day at one school to one family, two people. */
    TWIN(false),
    /** Bears another person's whole name, born on another day. */
    NAMESAKE(false),
    /** Born on another person's day. */
    SHARED_BIRTHDAY(false),
    /** Name and birth date of somebody else, at another authority: two people that no list can tell apart. */
    LOOKALIKE(true),
    FORMER_NAME(false),
    SECOND_POST(false),
    /** One person whom two authorities employ; neither knows a register number. */
    SECOND_AUTHORITY(true),
    /** One person whom one authority lists under two staff ids. */
    SECOND_STAFF_ID(true),
    /** Two posts of one staff id, one of them with another birth date. */
    ROWS_DISAGREE(true),
    NAME_MISTYPED(false),
    BIRTH_DATE_MISTYPED(false),
    ACCENT_LEFT_OUT(false),
    LEFT(false),
    MOVED_SCHOOL(false),
    NAME_CHANGED(false),
    /** What the first list had mistyped is right now. */
    CORRECTED(false),
    NAME_MISTYPED_NOW(false),
    BIRTH_DATE_MISTYPED_NOW(false),
    /** Name and birth date both mistyped: the staff id seems to name somebody else. */
    BOTH_MISTYPED_NOW(true),
    /** The staff id of somebody who left was given to somebody new. */
    STAFF_ID_REUSED(true),
    /** The person came back under a new staff id. */
    NEW_STAFF_ID(true),
    /** The person left for another authority, which knows no register number. */
    MOVED_AUTHORITY(true),
    NEW(false);

    private final boolean explains;

    Done(boolean explains) {
        this.explains = explains;
    }

    /** Whether the register may not take such a row as it stands. */
    boolean explains() {
        return explains;
    }
}
