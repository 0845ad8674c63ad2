package cofrestr.registry.proceedings;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.order.Lengths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is done in a case short of deciding it: who works on it, who sits, when it is heard, whether a statement is published. */
@ApplicationScoped
public class WorkOnCase {
    private final Jdbi jdbi;
    private final Cases cases;
    private final Committees committees;
    private final Clock clock;

    WorkOnCase(Jdbi jdbi, Cases cases, Committees committees, Clock clock) {
        this.jdbi = jdbi;
        this.cases = cases;
        this.committees = committees;
        this.clock = clock;
    }

    /** Takes it: from now on it is the caseworker's. */
    @Transactional
    public void take(UUID id, String desk) {
        on(id, desk, (handle, held) -> {
            refuseClosed(held);
            handle.execute("update disciplinary_case set owner = ? where id = ?", desk, id);
        });
    }

    /** Records who sits in the committee of its present stage, if they may. */
    @Transactional
    public void appoint(UUID id, List<Member> members, String desk) {
        on(id, desk, (handle, held) -> {
            refuseClosed(held);
            CommitteeRule.on(handle, Clocks.today(clock)).refuse(members, committees.besides(handle, id, held.stage()));
            committees.keep(handle, id, held.stage(), members, desk, Clocks.now(clock));
        });
    }

    /** A hearing as it is asked for; where the stage is private it is private whatever is asked. */
    public interface Asked {
        Hearing at(CaseStage stage, boolean alwaysPrivate);
    }

    /** Records when its present committee hears it, or heard it. */
    @Transactional
    public void hear(UUID id, Asked asked, String desk) {
        on(id, desk, (handle, held) -> {
            refuseClosed(held);
            boolean alwaysPrivate = handle.createQuery("select in_private from case_stage where code = :stage")
                    .bind("stage", held.stage())
                    .mapTo(Boolean.class)
                    .one();
            Hearing hearing = asked.at(held.stage(), alwaysPrivate);
            hearing.refuseUnfit(alwaysPrivate);
            committees.keep(handle, id, hearing, desk, Clocks.now(clock));
        });
    }

    /** Records that the person asked for a statement to be published, of a case that was not proved. */
    @Transactional
    public void askForStatement(UUID id, LocalDate askedOn, String desk) {
        on(id, desk, (handle, held) -> {
            if (!Cases.isNotProved(handle, id)) {
                throw Problem.of(RegistryProblem.CASE_STATEMENT_UNFIT);
            }
            LocalDate decidedOn = held.decidedOn();
            if (askedOn.isAfter(Clocks.today(clock)) || decidedOn == null || askedOn.isBefore(decidedOn)) {
                throw Problem.invalid(List.of(new Problem.Pointed("/askedOn", KitProblem.FIELD_INVALID, List.of())));
            }
            String published = handle.createQuery("select published from statement_rule where valid @> :day::date")
                    .bind("day", askedOn)
                    .mapTo(String.class)
                    .one();
            handle.execute(
                    "update disciplinary_case set statement_asked_on = ?, statement_until = ? where id = ?",
                    askedOn,
                    Lengths.lastDay(askedOn, Period.parse(published)),
                    id);
        });
    }

    private void on(UUID id, String desk, BiConsumer<Handle, DisciplinaryCase> work) {
        jdbi.useHandle(handle -> {
            work.accept(handle, cases.hold(handle, id, desk));
            handle.execute("update disciplinary_case set version = version + 1 where id = ?", id);
        });
    }

    private static void refuseClosed(DisciplinaryCase held) {
        if (held.stage() == CaseStage.CLOSED) {
            throw Problem.of(
                    RegistryProblem.CASE_STEP_NOT_POSSIBLE, held.stage().name());
        }
    }
}
