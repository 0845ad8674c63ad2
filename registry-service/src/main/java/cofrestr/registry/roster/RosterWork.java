package cofrestr.registry.roster;

import cofrestr.kit.job.Job;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Jdbi;

/**
 * The work on lists as their senders see it: an answer waits a while for it, so that who sends a list of one school has
 * the plan at once; who sends a whole authority asks again.
 */
@ApplicationScoped
public class RosterWork {
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jobs jobs;
    private final PlanningJob planning;
    private final Jdbi jdbi;

    RosterWork(Jobs jobs, PlanningJob planning, Jdbi jdbi) {
        this.jobs = jobs;
        this.planning = planning;
        this.jdbi = jdbi;
    }

    /** Completes when a list is planned, or after a while. */
    public CompletionStage<Void> planned(UUID roster) {
        return jdbi.withHandle(handle -> PlanningJob.underWay(handle, roster))
                .map(job -> jobs.over(job, WAIT))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Plans at once, in the transaction of a rehearsal. */
    public void planNow(UUID roster) {
        jdbi.useHandle(handle -> planning.planNow(handle, roster));
    }

    /** Completes when a commit is done, or after a while; fails with the problem that it failed with. */
    public CompletionStage<Void> committed(Optional<UUID> work) {
        return work.map(job -> jobs.over(job, WAIT)
                        .thenRunAsync(() -> refuseIfFailed(job), Infrastructure.getDefaultWorkerPool()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void refuseIfFailed(UUID job) {
        Job over = jobs.find(job).orElseThrow();
        if (over.state() == Job.State.FAILED) {
            throw Problem.of(code(over), arguments(over));
        }
    }

    private static ProblemCode code(Job failed) {
        return RegistryProblem.named(String.valueOf(failed.errorCode())).orElse(KitProblem.INTERNAL);
    }

    private static Object[] arguments(Job failed) {
        try {
            return JSON.readValue(failed.errorArgs(), new TypeReference<List<Object>>() {})
                    .toArray();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
