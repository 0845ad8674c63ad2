package cofrestr.registry.matching;

import cofrestr.registry.practitioner.WordDistance;

/** How many slips of the hand lie between two words: a letter more, less or other, or two neighbours in each other's place. */
final class Slips {
    private static final int LONG = 8;
    private static final int SHORT = 3;

    private Slips() {}

    /** One slip away, or two where the longer word is long. Words of two letters are never close. */
    static boolean close(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int most = longer >= LONG ? 2 : 1;
        return shorter >= SHORT && longer - shorter <= most && WordDistance.between(one, other) <= most;
    }

    /** Two texts of one length that differ in exactly one place. */
    static boolean oneDiffers(String one, String other) {
        return one.length() == other.length() && differing(one, other) == 1;
    }

    /** Two texts of one length that differ in two neighbours which stand in each other's place. */
    static boolean neighboursSwapped(String one, String other) {
        if (one.length() != other.length() || differing(one, other) != 2) {
            return false;
        }
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }
}
