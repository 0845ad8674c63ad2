package cofrestr.gateway.arrival;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of a request: the caller's where it brought a readable one, else the beginning of a new trace. */
record TraceParent(String value, boolean brought) {
    static final String HEADER = "traceparent";

    private static final Pattern READABLE =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static TraceParent of(@Nullable String offered) {
        return offered != null && READABLE.matcher(offered).matches()
                ? new TraceParent(offered, true)
                : new TraceParent("00-" + hex() + hex() + "-" + hex() + "-01", false);
    }

    /** Sixteen hexadecimal digits, never all zero, which the standard forbids. */
    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
