package cofrestr.registry.search;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How like what was asked for somebody's is, most like first; the order of the answer. */
@Schema(name = "SearchLikeness")
public enum Likeness {
    /** The same, but for case, accents, apostrophes and hyphens. */
    EXACT(0),
    /** It begins with what was asked for. */
    PREFIX(1),
    /** It holds what was asked for. */
    PART(2),
    /** One letter is wrong, missing or too many, or two neighbours are swapped; in long words two slips. */
    MISSPELT(3);

    private final int rank;

    Likeness(int rank) {
        this.rank = rank;
    }

    /** Its place, most like first, as the statements count it. */
    int rank() {
        return rank;
    }

    static Likeness ofRank(int rank) {
        return Arrays.stream(values())
                .filter(likeness -> likeness.rank == rank)
                .findFirst()
                .orElseThrow();
    }
}
