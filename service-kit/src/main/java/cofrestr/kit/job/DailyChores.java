package cofrestr.kit.job;

import cofrestr.kit.time.Clocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The work of a day: asked for by every instance, under the day's own key, so that it is done once. */
@ApplicationScoped
public class DailyChores implements JobKind {
    private static final Logger LOG = Logger.getLogger(DailyChores.class);
    private static final String KIND = "daily-chores";

    private final Jobs jobs;
    private final Instance<DailyChore> chores;
    private final Jdbi jdbi;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-chores").daemon().factory());

    DailyChores(Jobs jobs, @Any Instance<DailyChore> chores, Jdbi jdbi, Clock clock) {
        this.jobs = jobs;
        this.chores = chores;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void start(@Observes @Nullable StartupEvent started) {
        var _ = timer.scheduleWithFixedDelay(this::askForToday, 0, 60, TimeUnit.SECONDS);
    }

    void stop(@Observes @Nullable ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void askForToday() {
        try {
            QuarkusTransaction.requiringNew().call(this::ask);
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "the work of the day could not be asked for: %s",
                    failed.getClass().getSimpleName());
        }
    }

    private UUID ask() {
        String day = Clocks.today(clock).toString();
        return jdbi.withHandle(handle -> jobs.ask(handle, KIND, day, "\"" + day + "\""));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Lease lease) {
        LocalDate day = LocalDate.parse(lease.payload().replace("\"", ""));
        List<RuntimeException> failures = chores.stream()
                .map(chore -> failureOf(chore, day))
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        lease.finish(_ -> {});
    }

    /** One chore that fails does not keep the others from being done; all are done again with it. */
    private static Optional<RuntimeException> failureOf(DailyChore chore, LocalDate day) {
        try {
            chore.doOn(day);
            return Optional.empty();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "a chore of %s failed", day);
            return Optional.of(failed);
        }
    }
}
