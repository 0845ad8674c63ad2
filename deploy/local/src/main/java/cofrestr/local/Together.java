package cofrestr.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several steps at the same time. All are waited for, so that one failure hides no other and leaves nothing half done. */
final class Together {

    private Together() {}

    static void run(List<Step> steps) {
        List<RuntimeException> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = steps.stream()
                    .<Future<?>>map(step -> threads.submit(() -> {
                        step.run();
                        return true;
                    }))
                    .toList();
            for (Future<?> step : running) {
                failure(step, failures);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void failure(Future<?> step, List<RuntimeException> failures) {
        try {
            step.get();
        } catch (ExecutionException e) {
            failures.add(e.getCause() instanceof RuntimeException cause ? cause : new StepFailed(e.toString(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(new StepFailed("Interrupted.", e));
        }
    }

    /** Something that takes a while. */
    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }
}
