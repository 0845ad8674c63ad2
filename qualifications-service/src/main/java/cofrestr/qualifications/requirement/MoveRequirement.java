package cofrestr.qualifications.requirement;

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
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes a requirement from one state to the next. */
@ApplicationScoped
public class MoveRequirement {
    private final Jdbi jdbi;
    private final Clock clock;

    MoveRequirement(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Puts a draft to the public, or takes it back to be changed. */
    @Transactional
    public void move(UUID id, PublicationStep step, long seen, String desk) {
        jdbi.useHandle(handle -> {
            Requirement held = held(handle, id, step, seen);
            handle.createUpdate("update requirement set state = :state, version = version + 1 where id = :id")
                    .bind("state", step.to().name())
                    .bind("id", held.id())
                    .execute();
            note(handle, id, step, desk);
        });
    }

    /**
     * Publishes: from then on it never changes, and has effect in its time. Refused to whoever wrote any of it, where it does
     * not say what a change of employer does, where it would have effect before today, and where its power is off on the
     * day from which it would have effect.
     */
    @Transactional
    public void publish(UUID id, long seen, String desk) {
        jdbi.useHandle(handle -> {
            Requirement held = held(handle, id, PublicationStep.PUBLISH, seen);
            Terms terms = held.terms();
            Published.REQUIREMENT.refuseWriter(handle, id, desk);
            StandardsNamed.requirePublished(handle, terms);
            if (terms.changeOfEmployer() == null) {
                throw Problem.of(QualificationsProblem.REQUIREMENT_SAYS_TOO_LITTLE)
                        .at("/changeOfEmployer");
            }
            refusePast(terms.effectiveFrom(), "/effectiveFrom");
            if (terms.power() != null && !Powers.isOn(handle, terms.power(), terms.effectiveFrom())) {
                throw Problem.of(QualificationsProblem.REQUIREMENT_POWER_OFF, terms.power());
            }
            handle.createUpdate("""
                            update requirement set state = 'PUBLISHED', published_by = :desk, published_at = :now, version = version + 1
                             where id = :id
                            """)
                    .bind("desk", desk)
                    .bind("now", Clocks.now(clock))
                    .bind("id", id)
                    .execute();
            note(handle, id, PublicationStep.PUBLISH, desk);
            Published.REQUIREMENT.tell(handle, id, PublicationStep.PUBLISH, clock);
        });
    }

    /** Drops a draft; ends what was published from a day that is not past, because nobody is judged by another rule afterwards. */
    @Transactional
    public void withdraw(UUID id, LocalDate from, String because, long seen, String desk) {
        jdbi.useHandle(handle -> {
            Requirement _ = held(handle, id, PublicationStep.WITHDRAW, seen);
            refusePast(from, "/from");
            handle.createUpdate("""
                            update requirement set state = 'WITHDRAWN', withdrawn_by = :desk, withdrawn_at = :now, withdrawn_from = :from,
                                   withdrawn_because = :because, version = version + 1
                             where id = :id
                            """)
                    .bind("desk", desk)
                    .bind("now", Clocks.now(clock))
                    .bind("from", from)
                    .bind("because", because)
                    .bind("id", id)
                    .execute();
            note(handle, id, PublicationStep.WITHDRAW, desk);
            Published.REQUIREMENT.tell(handle, id, PublicationStep.WITHDRAW, clock);
        });
    }

    private static Requirement held(Handle handle, UUID id, PublicationStep step, long seen) {
        Requirement held = Requirements.hold(handle, id);
        step.requireFrom(held.state(), held.version(), seen);
        return held;
    }

    private void refusePast(LocalDate day, String pointer) {
        Drafts.requireNotPast(day, Clocks.today(clock), pointer);
    }

    private void note(Handle handle, UUID id, PublicationStep step, String desk) {
        Published.REQUIREMENT.note(handle, id, step.act(), desk, Clocks.now(clock));
    }
}
