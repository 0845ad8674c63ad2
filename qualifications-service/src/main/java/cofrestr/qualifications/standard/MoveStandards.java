package cofrestr.qualifications.standard;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.publication.Drafts;
import cofrestr.qualifications.publication.PublicationStep;
import cofrestr.qualifications.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Takes a set of standards from one state to the next. */
@ApplicationScoped
public class MoveStandards {
    private final Jdbi jdbi;
    private final Clock clock;

    MoveStandards(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Puts a draft to the public, or takes it back to be changed. */
    @Transactional
    public void move(String code, PublicationStep step, long seen, String desk) {
        jdbi.useHandle(handle -> {
            StandardsSet held = held(handle, code, step, seen);
            if (step == PublicationStep.OPEN) {
                requireWhole(held);
            }
            done(handle, step, code, "", desk, null);
        });
    }

    /**
     * Publishes: from then on it never changes, and is used from its first day, when the version of its family before it is
     * replaced. Refused to whoever wrote any of it, and where it would be used before today.
     */
    @Transactional
    public void publish(String code, long seen, String desk) {
        jdbi.useHandle(handle -> {
            StandardsSet held = held(handle, code, PublicationStep.PUBLISH, seen);
            Published.STANDARDS_SET.refuseWriter(handle, code, desk);
            refusePast(requireWhole(held), "/validFrom");
            done(handle, PublicationStep.PUBLISH, code, ", published_by = :desk, published_at = :now", desk, null);
            Published.STANDARDS_SET.tell(handle, code, PublicationStep.PUBLISH, clock);
        });
    }

    /** Drops a draft; ends what was published from a day that is not past. */
    @Transactional
    public void withdraw(String code, LocalDate from, String because, long seen, String desk) {
        jdbi.useHandle(handle -> {
            StandardsSet _ = held(handle, code, PublicationStep.WITHDRAW, seen);
            refusePast(from, "/from");
            done(
                    handle,
                    PublicationStep.WITHDRAW,
                    code,
                    ", withdrawn_by = :desk, withdrawn_at = :now, withdrawn_from = :from, withdrawn_because = :because",
                    desk,
                    new Withdrawal(from, because));
            Published.STANDARDS_SET.tell(handle, code, PublicationStep.WITHDRAW, clock);
        });
    }

    /** From when and why a set ends. */
    private record Withdrawal(LocalDate from, String because) {}

    private StandardsSet held(Handle handle, String code, PublicationStep step, long seen) {
        StandardsSet held = StandardsSets.hold(handle, code, Clocks.today(clock));
        step.requireFrom(held.stage(), held.version(), seen);
        return held;
    }

    /** Nobody is consulted on, or held to, what has no texts or no first day; answers that day. */
    private static LocalDate requireWhole(StandardsSet set) {
        LocalDate from = set.validFrom();
        if (from == null) {
            throw Problem.of(QualificationsProblem.STANDARDS_SET_SAYS_TOO_LITTLE)
                    .at("/validFrom");
        }
        if (!set.complete()) {
            throw Problem.of(QualificationsProblem.STANDARDS_SET_SAYS_TOO_LITTLE)
                    .at("/standards");
        }
        return from;
    }

    private void refusePast(LocalDate day, String pointer) {
        Drafts.requireNotPast(day, Clocks.today(clock), pointer);
    }

    private void done(
            Handle handle,
            PublicationStep step,
            String code,
            String alsoSet,
            String desk,
            @Nullable Withdrawal withdrawal) {
        Update update = handle.createUpdate("update standards_set set stage = :stage, version = version + 1" + alsoSet
                        + " where code = :code")
                .bind("stage", step.to().name())
                .bind("code", code);
        if (!alsoSet.isEmpty()) {
            update.bind("desk", desk).bind("now", Clocks.now(clock));
        }
        if (withdrawal != null) {
            update.bind("from", withdrawal.from()).bind("because", withdrawal.because());
        }
        update.execute();
        Published.STANDARDS_SET.note(handle, code, step.act(), desk, Clocks.now(clock));
    }
}
