package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.requirement.RequirementQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * Holds applications and takes them a step further. The applicant's row is locked first, then the application's: the order
 * in which everything locks.
 */
@ApplicationScoped
class Steps {
    private final Versions versions;
    private final RequirementQuestions requirements;
    private final Clock clock;

    Steps(Versions versions, RequirementQuestions requirements, Clock clock) {
        this.versions = versions;
        this.requirements = requirements;
        this.clock = clock;
    }

    /** Holds an application of which the caller may know and has seen version {@code seen}. */
    Held hold(Handle handle, UUID id, Caller by, long seen) {
        Held held = hold(handle, id, by);
        versions.same(seen, held.version());
        return held;
    }

    /** The same for what may be done whatever has changed meanwhile. */
    Held hold(Handle handle, UUID id, Caller by) {
        SqlFiles sql = new SqlFiles(handle, Steps.class, Map.of("id", id, "today", Clocks.today(clock)));
        long _ = sql.query("lock-applicant.sql")
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return sql.query("hold-application.sql")
                .define("sight", Sight.CONDITION)
                .bindMethods(Sight.of(by))
                .mapTo(Held.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Takes a step that decides nothing. */
    void take(Handle handle, Held held, ApplicationEvent event, Caller by) {
        take(handle, held, LifeCycles.inForce(handle).step(held.state(), event, by, held.shownAs()), Outcome.NONE, by);
    }

    /** Refuses to go on with an application that could not be granted as it stands. */
    void refuseUngrantable(Handle handle, Held held, Caller by) {
        LifeCycle.Transition _ =
                LifeCycles.inForce(handle).step(held.state(), ApplicationEvent.GRANT, by, held.shownAs());
    }

    /**
     * Takes a step and writes down who did it. The version is raised where others see the application change. Where it comes to be
     * decided, it is asked whether the applicant meets what is required.
     */
    void take(Handle handle, Held held, LifeCycle.Transition step, Outcome outcome, Caller by) {
        write(
                handle.createUpdate(SqlFiles.text(Steps.class, "move-application.sql"))
                        .bindMethods(outcome)
                        .bind("today", Clocks.today(clock)),
                held,
                step,
                by);
        write(
                handle.createUpdate(SqlFiles.text(Steps.class, "write-step.sql"))
                        .bind("client", by.client())
                        .bind("user", by.user()),
                held,
                step,
                by);
        write(handle.createUpdate(SqlFiles.text(Steps.class, "open-case.sql")), held, step, by);
        boolean comesToBeDecided = step.toState() != held.state()
                && LifeCycles.inForce(handle)
                        .find(step.toState(), ApplicationEvent.GRANT)
                        .isPresent();
        if (comesToBeDecided) {
            requirements.ask(handle, held.id(), held.category());
        }
    }

    private void write(Update update, Held held, LifeCycle.Transition step, Caller by) {
        update.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("id", held.id())
                .bind("event", step.event())
                .bind("from", step.fromState())
                .bind("to", step.toState())
                .bind("role", step.as(by).orElseThrow())
                .bind("now", Clocks.now(clock))
                .execute();
    }

    /** Raises the version for a change that is no step. */
    static void changed(Handle handle, UUID id) {
        handle.execute("update application set version = version + 1 where id = ?", id);
    }
}
