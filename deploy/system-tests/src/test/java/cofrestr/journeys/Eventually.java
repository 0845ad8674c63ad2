package cofrestr.journeys;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Things that come true after a while, asked for again and again until a deadline. */
final class Eventually {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Eventually() {}

    static <T> T reaches(Duration longest, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + longest.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > deadline) {
                fail("After %d s it was still %s", longest.toSeconds(), seen);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
