package cofrestr.registry.search;

import java.util.List;

/**
 * Somebody who fits.
 *
 * @param person the internal id
 * @param reasons for each word asked for, the most like word of the person's names
 */
record Hit(long person, Likeness likeness, List<Reason> reasons) {

    /** By which word of the person's names the {@code n}th word asked for was found, counted from 1. */
    record Reason(int n, Likeness likeness, String word) {
        /** Reads what the statements write: number, likeness and word with blanks between. */
        static Reason of(String written) {
            String[] parts = written.split(" ", 3);
            return new Reason(Integer.parseInt(parts[0]), Likeness.ofRank(Integer.parseInt(parts[1])), parts[2]);
        }
    }

    Place place() {
        return new Place(likeness, person);
    }
}
