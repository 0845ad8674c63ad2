package cofrestr.local.process;

import cofrestr.local.StepFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a process answers 200 at an address, and gives up when it ends first or takes too long. */
public final class Readiness {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final ProcessTable processes;
    private final HttpClient http;

    public Readiness(ProcessTable processes, HttpClient http) {
        this.processes = processes;
        this.http = http;
    }

    public void await(Running process, URI address) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        boolean missed = false;
        while (!answers(address)) {
            // While a process becomes another program it has no command line for an instant: gone is who is missed
            // twice.
            boolean gone = !processes.isOurs(process);
            if (gone && missed) {
                throw new StepFailed(process.name() + " ended while it was starting.", process.log());
            }
            missed = gone;
            if (System.nanoTime() > deadline) {
                throw new StepFailed(
                        "%s did not answer at %s within %d s.".formatted(process.name(), address, LONGEST.toSeconds()),
                        process.log());
            }
            Thread.sleep(BETWEEN);
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
