package cofrestr.bench.storm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asking again where nobody answered. */
public final class Repeatedly {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Repeatedly() {}

    /** Asks until somebody says what became of it; a request that is still being worked on counts as no answer. */
    public static Answer untilKnown(int tries, Supplier<Answer> ask) {
        Answer answer = ask.get();
        for (int more = 1; more < tries && isOpen(answer); more++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = ask.get();
        }
        return answer;
    }

    private static boolean isOpen(Answer answer) {
        return answer.isUnknown() || answer.code().equals("REQUEST_IN_FLIGHT");
    }
}
