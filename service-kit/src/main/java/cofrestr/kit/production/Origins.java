package cofrestr.kit.production;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The origins that a browser may call from: literal ones, {@code *}, or an expression between slashes. */
final class Origins {
    private static final String STRANGER = "https://stranger.invalid";

    private Origins() {}

    /** Whether a page that nobody ever named may call. */
    static boolean letAnybody(String origin) {
        String said = origin.strip();
        if (said.length() > 1 && said.startsWith("/") && said.endsWith("/")) {
            try {
                return Pattern.matches(said.substring(1, said.length() - 1), STRANGER);
            } catch (PatternSyntaxException unreadable) {
                return true;
            }
        }
        return said.equals("*");
    }
}
