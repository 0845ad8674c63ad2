package cofrestr.registry.proceedings;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.conflict.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The disciplinary cases. */
@ApplicationScoped
public class Cases {
    private static final String SELECT = """
            select c.*, last_survivor(p.register_number) as register_number
              from disciplinary_case c join practitioner p on p.id = c.practitioner_id where c.id = :id
            """;

    private final Jdbi jdbi;
    private final Committees committees;
    private final Conflicts conflicts;

    Cases(Jdbi jdbi, Committees committees, Conflicts conflicts) {
        this.jdbi = jdbi;
        this.committees = committees;
        this.conflicts = conflicts;
    }

    /** What a committee decided. */
    public record Step(
            CaseStage fromStage, CaseOutcome outcome, CaseStage toStage, LocalDate decidedOn, String actedBy) {}

    /**
     * A case with all that belongs to it.
     *
     * @param notProved whether a statement is published if the person asks
     */
    public record File(
            DisciplinaryCase found,
            List<CaseTransition> possible,
            List<Committee> committees,
            List<Hearing> hearings,
            List<Step> steps,
            boolean notProved) {}

    /** How many cases are open at a stage, and since when the oldest has been. */
    public record Count(
            CaseStage stage, int cases, @Nullable Instant oldest) {}

    /** A case (NOT_FOUND); refused to whoever declared a conflict of interest about the person. */
    public File read(UUID id, String desk) {
        return jdbi.withHandle(handle -> {
            DisciplinaryCase found = find(handle, SELECT, id);
            conflicts.refuse(handle, found.practitionerId(), desk);
            return new File(
                    found,
                    CaseTransition.from(handle, found.stage()),
                    committees.of(handle, id),
                    committees.hearings(handle, id),
                    handle.createQuery("""
                                    select from_stage, outcome, to_stage, decided_on, acted_by from case_step where case_id = :id order by id
                                    """).bind("id", id).mapTo(Step.class).list(),
                    isNotProved(handle, id));
        });
    }

    /** One page of those at a stage, or of all that are open; without those that a conflict of interest keeps from {@code desk}. */
    public List<DisciplinaryCase> list(@Nullable CaseStage stage, String desk, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Cases.class, "list-cases.sql"))
                .bind("stage", stage == null ? null : stage.name())
                .bind("desk", desk)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(DisciplinaryCase.class)
                .list());
    }

    /** The open cases by stage. */
    public List<Count> counts() {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Cases.class, "count-cases.sql"))
                .mapTo(Count.class)
                .list());
    }

    /** The case, held with its person until the transaction ends: the person first, as everything locks. */
    DisciplinaryCase hold(Handle handle, UUID id, String desk) {
        long person = handle.createQuery("""
                        select p.id from practitioner p join disciplinary_case c on c.practitioner_id = p.id where c.id = :id for no key update of p
                        """)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        conflicts.refuse(handle, person, desk);
        return find(handle, SELECT + " for update of c", id);
    }

    static boolean isNotProved(Handle handle, UUID id) {
        return handle.createQuery("""
                        select exists (select from case_step s
                                         join case_transition t on t.from_stage = s.from_stage and t.outcome = s.outcome and t.not_proved
                                        where s.case_id = :id)
                        """).bind("id", id).mapTo(Boolean.class).one();
    }

    private static DisciplinaryCase find(Handle handle, String select, UUID id) {
        return handle.createQuery(select)
                .bind("id", id)
                .mapTo(DisciplinaryCase.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
