package cofrestr.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;

/** Waits for what another thread brings about, and no longer than it must. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Eventually() {}

    /** Returns once {@code condition} holds; fails where it never does. */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Returns once every event that was written has its position in the feed, so that what is read next holds nothing of before. */
    public static void everythingIsTold(Jdbi jdbi) {
        holds(
                "every event has its position",
                () -> jdbi.withHandle(handle -> handle.createQuery(
                                "select not exists (select from feed_event where position is null)")
                        .mapTo(boolean.class)
                        .one()));
    }
}
