package cofrestr.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says each step as it ends, with the seconds since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void step(String what) {
        print(String.format(Locale.ROOT, "%6.1f s  %s", elapsed().toMillis() / 1000.0, what));
    }

    /** A line that belongs to the step before it. */
    public void detail(String what) {
        print("          " + what);
    }

    public void blank() {
        print("");
    }

    public void print(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
