package cofrestr.registry.requirement;

import cofrestr.kit.job.DailyChore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An answer is for one day: whoever still waits for a decision is asked about anew on the next. */
@ApplicationScoped
class AskDaily implements DailyChore {
    private final Jdbi jdbi;
    private final RequirementQuestions questions;

    AskDaily(Jdbi jdbi, RequirementQuestions questions) {
        this.jdbi = jdbi;
        this.questions = questions;
    }

    public record Waiting(UUID application, String category) {}

    @Override
    public void doOn(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createQuery("""
                                select a.id as application, a.category from requirement_question q join application a on a.id = q.application
                                 where a.open and q.asked_for < :day order by a.id
                                """)
                        .bind("day", day)
                        .mapTo(Waiting.class)
                        .list()
                        .forEach(one -> questions.ask(handle, one.application(), one.category()))));
    }
}
