package cofrestr.registry.account;

import cofrestr.kit.secret.Keyring;
import java.security.SecureRandom;
import java.util.Locale;

/** A code to be typed off a letter: two groups of five, none of its characters easily taken for another. */
record LinkCode(String written) {
    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkCode draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) {
                code.append('-');
            }
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return new LinkCode(code.toString());
    }

    /** Its keyed hash, which fits one sign-in only; how it is spaced does not matter. */
    byte[] hash(Keyring keys, String signIn) {
        String plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return keys.searchHash("account-link " + signIn + " " + plain);
    }

    /** Says nothing, so that a code cannot reach a log. */
    @Override
    public String toString() {
        return "a code";
    }
}
