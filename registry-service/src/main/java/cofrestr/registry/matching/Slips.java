package cofrestr.registry.matching;

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
        return shorter >= SHORT && longer - shorter <= most && between(one, other) <= most;
    }

    /** Optimal string alignment: the distance of Damerau where no letter is touched twice. */
    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int fewest = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
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
