package cofrestr.local.nation;

/** What the register does with a row, or with a post that is no longer on the list. */
enum Kind {
    STARTER("starters"),
    MOVER("movers"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    LEAVER("leavers"),
    HELD("held"),
    REFERRED("referred");

    private final String counted;

    Kind(String counted) {
        this.counted = counted;
    }

    /** Under what name the API counts it. */
    String counted() {
        return counted;
    }
}
