package cofrestr.registry.search;

import cofrestr.registry.practitioner.WordDistance;

/** How many slips a search forgives. */
final class Slips {
    /** From this length on two slips are forgiven. */
    private static final int LONG_WORD = 7;

    private Slips() {}

    /** Whether one word may be the other misspelt. */
    static boolean mayBe(String asked, String known) {
        int forgiven = Math.min(asked.length(), known.length()) < LONG_WORD ? 1 : 2;
        return WordDistance.between(asked, known) <= forgiven;
    }
}
