package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import java.util.Map;
import java.util.TreeMap;

/** How a client's day stands: what was checked and what was wrong, and so whether it is told anything more. */
final class Guessing {
    private final GuessLimits limits;
    private final boolean wasOver;
    private final Map<RegisterNumber, Integer> newlyWrong = new TreeMap<>();
    private long checked;
    private long wrong;
    private int newlyChecked;

    Guessing(GuessLimits limits, long checked, long wrong) {
        this.limits = limits;
        this.checked = checked;
        this.wrong = wrong;
        this.wasOver = isOver();
    }

    /** Whether more was wrong than a day may have: nothing more is said, right or wrong. */
    boolean isOver() {
        return wrong > limits.allowed(checked);
    }

    /** Whether the day came to its end only now. */
    boolean hasJustEnded() {
        return isOver() && !wasOver;
    }

    /** Whether nothing more is said of this number, at which {@code tries} were wrong before. */
    boolean isLocked(RegisterNumber number, int tries) {
        return tries + newlyWrong.getOrDefault(number, 0) >= limits.wrongPerNumber();
    }

    void count(RegisterNumber number, boolean found) {
        checked++;
        newlyChecked++;
        if (!found) {
            wrong++;
            newlyWrong.merge(number, 1, Integer::sum);
        }
    }

    /** The numbers at which the client was wrong just now, and how often. */
    Map<RegisterNumber, Integer> newlyWrong() {
        return newlyWrong;
    }

    int newlyChecked() {
        return newlyChecked;
    }

    long checked() {
        return checked;
    }

    long wrong() {
        return wrong;
    }
}
