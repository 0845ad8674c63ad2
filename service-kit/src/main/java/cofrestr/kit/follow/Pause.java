package cofrestr.kit.follow;

import java.time.Duration;

/** How long to wait after failures: each time twice as long, up to a longest, and from the start once something went well. */
final class Pause {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Pause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return now;
    }

    void over() {
        next = first;
    }
}
