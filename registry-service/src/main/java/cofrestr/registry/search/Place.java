package cofrestr.registry.search;

/**
 * Where a search goes on: after the person of this id among those who are just so like. Says nothing of what is searched for.
 *
 * @param person the internal id; 0 before the first
 */
public record Place(Likeness likeness, long person) {
    public static final Place START = new Place(Likeness.EXACT, 0);

    /** The place as a text, for a cursor. */
    public String text() {
        return likeness + " " + person;
    }

    /** The place that {@link #text()} wrote. */
    public static Place of(String text) {
        int blank = text.indexOf(' ');
        return new Place(Likeness.valueOf(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
    }
}
