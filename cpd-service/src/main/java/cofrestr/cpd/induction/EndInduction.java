package cofrestr.cpd.induction;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.feed.TellServices;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Extends an induction, exempts somebody from it, or completes it once all of it is done. */
@ApplicationScoped
public class EndInduction {
    private final Jdbi jdbi;
    private final Clock clock;

    EndInduction(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    public void extend(UUID induction, LocalDate until, String reason, Caller by) {
        jdbi.useHandle(handle -> {
            InductionRow held = open(handle, induction, by);
            if (!until.isAfter(held.last())) {
                throw Problem.of(CpdProblem.INDUCTION_EXTENSION_UNFIT, held.last())
                        .at("/until");
            }
            handle.execute(
                    "update induction set extended_until = ?, extension_reason = ?, version = version + 1 where id = ?",
                    until,
                    reason,
                    held.id());
        });
    }

    @Transactional
    public void exempt(UUID induction, String reason, Caller by) {
        jdbi.useHandle(handle -> {
            InductionRow held = open(handle, induction, by);
            handle.execute(
                    "update induction set exempted_on = ?, exemption_reason = ?, version = version + 1 where id = ?",
                    Clocks.today(clock),
                    reason,
                    held.id());
            tell(handle, TellServices.Induction.EXEMPTED, held);
        });
    }

    @Transactional
    public void complete(UUID induction, Caller by) {
        jdbi.useHandle(handle -> {
            InductionRow held = open(handle, induction, by);
            int undone = handle.createQuery(
                            "select count(*) from induction_step where induction = :id and done_on is null")
                    .bind("id", held.id())
                    .mapTo(Integer.class)
                    .one();
            if (undone > 0) {
                throw Problem.of(CpdProblem.INDUCTION_INCOMPLETE, undone);
            }
            handle.execute(
                    "update induction set completed_on = ?, version = version + 1 where id = ?",
                    Clocks.today(clock),
                    held.id());
            tell(handle, TellServices.Induction.COMPLETED, held);
        });
    }

    private void tell(Handle handle, TellServices.Induction what, InductionRow held) {
        TellServices.ofInductions(handle, what, List.of(held.registerNumber()), Clocks.now(clock));
    }

    private static InductionRow open(Handle handle, UUID induction, Caller by) {
        InductionRow held = Inductions.holdAsSchool(handle, induction, by);
        held.refuseEnded();
        return held;
    }
}
