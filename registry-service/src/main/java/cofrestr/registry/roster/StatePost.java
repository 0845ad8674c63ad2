package cofrestr.registry.roster;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * States one post: a starter, or a change between two lists. It is a list of one row on which absence means nothing, and
 * goes the way of every list, in one transaction.
 */
@ApplicationScoped
public class StatePost {
    private final Jdbi jdbi;
    private final ReadRoster read;
    private final PlanningJob planning;
    private final CommitRoster commit;

    StatePost(Jdbi jdbi, ReadRoster read, PlanningJob planning, CommitRoster commit) {
        this.jdbi = jdbi;
        this.read = read;
        this.planning = planning;
        this.commit = commit;
    }

    /** What a statement of one post came to. */
    @Schema(name = "StatementOutcome")
    public enum Outcome {
        STARTED,
        CHANGED,
        MOVED,
        UNCHANGED,
        REFERRED
    }

    /** What came of it; no number where the register's staff must first decide who it is. */
    public record Stated(Outcome outcome, @Nullable String registerNumber) {}

    /** A row and what was decided on it. */
    public record Decided(
            @Nullable String problem,
            @Nullable String problemField,
            @Nullable PlanKind kind,
            @Nullable String reason,
            @Nullable String registerNumber) {}

    /** States the post that one NDJSON line describes; what cannot be used or contradicts what is known is refused. */
    @Transactional
    public Stated state(Roster.Announced one, byte[] line, Caller by) {
        UUID roster = staged(one, line);
        return jdbi.withHandle(handle -> {
            planning.planNow(handle, roster);
            refuse(decided(handle, roster));
            commit.commitNow(handle, roster, by.client());
            Decided done = decided(handle, roster);
            return new Stated(outcome(done), done.registerNumber());
        });
    }

    private UUID staged(Roster.Announced one, byte[] line) {
        try {
            return read.stage(one, new ByteArrayInputStream(line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Decided decided(Handle handle, UUID roster) {
        return handle.createQuery("""
                        select r.problem, r.problem_field, item.kind, item.reason, p.register_number
                          from roster_row r
                          left join roster_plan item on item.roster = r.roster and item.row_number = r.number
                          left join practitioner p on p.id = item.practitioner_id
                         where r.roster = :roster
                        """)
                .bind("roster", roster)
                .mapTo(Decided.class)
                .one();
    }

    private static void refuse(Decided row) {
        if (row.problem() != null) {
            String field = row.problemField() == null ? "" : "/" + row.problemField();
            throw Problem.invalid(List.of(new Problem.Pointed(field, code(row.problem()), List.of())));
        }
        if (row.kind() == PlanKind.HELD) {
            throw Problem.of(RegistryProblem.EMPLOYMENT_HELD).at("", code(String.valueOf(row.reason())));
        }
    }

    private static ProblemCode code(String name) {
        return RegistryProblem.named(name).orElse(KitProblem.FIELD_INVALID);
    }

    private static Outcome outcome(Decided row) {
        return switch (row.kind()) {
            case STARTER -> Outcome.STARTED;
            case CHANGED -> Outcome.CHANGED;
            case MOVER -> Outcome.MOVED;
            case REFERRED -> Outcome.REFERRED;
            case UNCHANGED -> Outcome.UNCHANGED;
            case null, default -> throw new IllegalStateException("a single row was planned as " + row.kind());
        };
    }
}
