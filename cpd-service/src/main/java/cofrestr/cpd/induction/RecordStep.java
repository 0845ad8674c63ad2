package cofrestr.cpd.induction;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Records that a part of an induction is done: modules and outcomes by the school, policies by the person. The first day said stands. */
@ApplicationScoped
public class RecordStep {
    private static final Set<TaskKind> BY_THE_SCHOOL = Set.of(TaskKind.MODULE, TaskKind.OUTCOME);
    private static final Set<TaskKind> BY_THE_PERSON = Set.of(TaskKind.POLICY);

    private final Jdbi jdbi;
    private final Clock clock;

    RecordStep(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The school says that a module is done, or an outcome was checked. */
    @Transactional
    public void done(UUID induction, String task, LocalDate doneOn, Caller by) {
        if (doneOn.isAfter(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/doneOn");
        }
        jdbi.useHandle(handle -> record(handle, induction, task, doneOn, BY_THE_SCHOOL, by));
    }

    /** The person confirms a policy, today. */
    @Transactional
    public void confirm(UUID induction, String policy, Caller by) {
        jdbi.useHandle(handle -> record(handle, induction, policy, Clocks.today(clock), BY_THE_PERSON, by));
    }

    private void record(Handle handle, UUID induction, String task, LocalDate doneOn, Set<TaskKind> kinds, Caller by) {
        InductionRow held = kinds.equals(BY_THE_PERSON)
                ? Inductions.holdAsPerson(handle, induction, by)
                : Inductions.holdAsSchool(handle, induction, by);
        held.refuseEnded();
        boolean known = handle.createQuery("""
                        select exists (select from induction_step s join induction_task k on k.code = s.task
                                        where s.induction = :id and s.task = :task and k.kind = any(:kinds))
                        """)
                .bind("id", held.id())
                .bind("task", task)
                .bind("kinds", kinds.stream().map(TaskKind::name).toArray(String[]::new))
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(CpdProblem.INDUCTION_TASK_UNKNOWN);
        }
        int done = handle.createUpdate("""
                        update induction_step set done_on = :on, recorded_by = :by, recorded_from = :now
                         where induction = :id and task = :task and done_on is null
                        """)
                .bind("id", held.id())
                .bind("task", task)
                .bind("on", doneOn)
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .execute();
        if (done > 0) {
            Inductions.raise(handle, held.id());
        }
    }
}
