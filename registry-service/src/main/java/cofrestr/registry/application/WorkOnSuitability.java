package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Whether an applicant who declared something is suitable (2014 Act s10(3)): minor matters are granted at the first stage,
 * the second rests on an explanation and testimonials, the third on a meeting of the Suitability Committee, which alone
 * finds somebody unsuitable.
 */
@ApplicationScoped
public class WorkOnSuitability {
    private final Jdbi jdbi;
    private final Steps steps;
    private final SuitabilityPapers papers;
    private final RefuseRegistration refuse;
    private final Versions versions;
    private final Clock clock;

    WorkOnSuitability(
            Jdbi jdbi,
            Steps steps,
            SuitabilityPapers papers,
            RefuseRegistration refuse,
            Versions versions,
            Clock clock) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.papers = papers;
        this.refuse = refuse;
        this.versions = versions;
        this.clock = clock;
    }

    /** Takes the case to its second or third stage. */
    @Transactional
    public void toStage(UUID id, int stage, Caller by, long seen) {
        ApplicationEvent event = stage == 2 ? ApplicationEvent.TO_STAGE_2 : ApplicationEvent.TO_STAGE_3;
        on(id, by, seen, (handle, held) -> steps.take(handle, held, event, by));
    }

    /** Keeps a paper in the case. */
    @Transactional
    public void add(UUID id, PaperKind kind, LocalDate receivedOn, String text, String name, Caller by, long seen) {
        refuseToCome(receivedOn, "/receivedOn");
        on(id, by, seen, (handle, held) -> {
            steps.take(handle, held, ApplicationEvent.ADD_PAPER, by);
            papers.keep(handle, id, kind, receivedOn, text, name);
        });
    }

    /** Records a meeting of the committee, if it was one that could decide. */
    @Transactional
    public void meet(UUID id, LocalDate heldOn, Meeting meeting, String name, Caller by, long seen) {
        refuseToCome(heldOn, "/heldOn");
        on(id, by, seen, (handle, held) -> {
            steps.take(handle, held, ApplicationEvent.RECORD_MEETING, by);
            CommitteeRule.on(handle, heldOn).refuseInquorate(meeting);
            papers.keep(handle, id, heldOn, meeting, name);
        });
    }

    /** Suitable, the application goes back to be decided. */
    @Transactional
    public void findSuitable(UUID id, String name, Caller by, long seen) {
        on(id, by, seen, (handle, held) -> {
            LifeCycle.Transition step =
                    LifeCycles.inForce(handle).step(held.state(), ApplicationEvent.FIND_SUITABLE, by, held.shownAs());
            refuseUnheard(handle, held);
            steps.take(handle, held, step, Outcome.NONE, by);
            end(handle, id, "SUITABLE", name);
        });
    }

    /** Not suitable, the application is refused on grounds that the applicant reads. */
    @Transactional
    public void findUnsuitable(UUID id, @Nullable String grounds, String name, Caller by, long seen) {
        if (grounds == null || grounds.isBlank()) {
            throw Problem.of(RegistryProblem.GROUNDS_MISSING).at("/grounds");
        }
        on(id, by, seen, (handle, held) -> {
            LifeCycle.Transition _ =
                    LifeCycles.inForce(handle).step(held.state(), ApplicationEvent.FIND_UNSUITABLE, by, held.shownAs());
            refuseUnheard(handle, held);
            refuse.refuse(handle, held, ApplicationEvent.FIND_UNSUITABLE, grounds, by);
            end(handle, id, "NOT_SUITABLE", name);
        });
    }

    private void on(UUID id, Caller by, long seen, BiConsumer<Handle, Held> work) {
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by);
            long version = handle.createQuery("select version from suitability_case where application = :id for update")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            versions.same(seen, version);
            work.accept(handle, held);
            handle.execute("update suitability_case set version = version + 1 where application = ?", id);
        });
    }

    /** The second stage rests on papers, the third on a meeting. */
    private void refuseUnheard(Handle handle, Held held) {
        if (held.state() == ApplicationState.SUITABILITY_2
                && !papers.kinds(handle, held.id())
                        .containsAll(List.of(PaperKind.EXPLANATION, PaperKind.TESTIMONIAL))) {
            throw Problem.of(RegistryProblem.SUITABILITY_PAPERS_MISSING);
        }
        if (held.state() == ApplicationState.SUITABILITY_3 && !papers.hasMet(handle, held.id())) {
            throw Problem.of(RegistryProblem.COMMITTEE_NOT_MET);
        }
    }

    private void end(Handle handle, UUID id, String outcome, String name) {
        handle.createUpdate("""
                        update suitability_case set outcome = :outcome, decided_by = :name, decided_on = :today where application = :id
                        """)
                .bind("outcome", outcome)
                .bind("name", name)
                .bind("today", Clocks.today(clock))
                .bind("id", id)
                .execute();
    }

    private void refuseToCome(LocalDate day, String pointer) {
        if (day.isAfter(Clocks.today(clock))) {
            throw Problem.invalid(List.of(new Problem.Pointed(pointer, KitProblem.FIELD_INVALID, List.of())));
        }
    }
}
