package cofrestr.registry.requirement;

import cofrestr.kit.job.Jobs;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The questions whether applicants meet requirements, and their answers: one for each application, for the day last asked about. */
@ApplicationScoped
public class RequirementQuestions {
    private final Jobs jobs;
    private final Clock clock;

    RequirementQuestions(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Which question a piece of work is. */
    public record Asked(String registerNumber, String category, boolean open) {}

    /** The answer for a day; no outcome while it waits. */
    public record Answered(LocalDate askedFor, @Nullable RequirementOutcome outcome) {}

    /**
     * Asks whether the applicant meets what is required today, where a requirement must be asked after (table {@code
     * category_requirement}); it is asked once {@code handle}'s transaction commits. Asked again, an earlier answer is no
     * longer one.
     */
    public void ask(Handle handle, UUID application, String category) {
        LocalDate today = Clocks.today(clock);
        if (legalBasis(handle, category, today).isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into requirement_question (application, asked_for, asked_since) values (:application, :today, :now)
                            on conflict (application) do update
                               set asked_for = excluded.asked_for, asked_since = excluded.asked_since, outcome = null, until = null,
                                   rules = '{}', answered_at = null
                        """)
                .bind("application", application)
                .bind("today", today)
                .bind("now", Clocks.now(clock))
                .execute();
        UUID _ = jobs.ask(
                handle,
                AskRequirement.KIND,
                application + " " + UUID.randomUUID(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("application", application.toString())
                        .put("on", today.toString())
                        .toString());
    }

    /**
     * Refuses a registration today that a requirement stands against, or might (REQUIREMENT_UNANSWERED, REQUIREMENT_NOT_MET).
     * Where none is in force for the category (table {@code category_requirement}), the registry decides without one. Where one is, and
     * qualifications-service does not keep it yet, nobody is registered on its silence. The answer must be for today.
     */
    public void refuseUnmet(Handle handle, UUID application, String category, boolean provisional) {
        LocalDate today = Clocks.today(clock);
        String legalBasis = legalBasis(handle, category, today).orElse(null);
        if (legalBasis == null) {
            return;
        }
        RequirementOutcome outcome = find(handle, application)
                .filter(answered -> answered.askedFor().equals(today))
                .map(Answered::outcome)
                .orElse(null);
        if (outcome == null || !outcome.isAnAnswer()) {
            throw Problem.of(RegistryProblem.REQUIREMENT_UNANSWERED, legalBasis);
        }
        if (!outcome.letsRegister() && !(provisional && outcome == RequirementOutcome.PROVISIONAL_UNTIL)) {
            throw Problem.of(RegistryProblem.REQUIREMENT_NOT_MET, legalBasis);
        }
    }

    private static Optional<String> legalBasis(Handle handle, String category, LocalDate day) {
        return handle.createQuery(
                        "select legal_basis from category_requirement where category = :category and valid @> :day::date")
                .bind("category", category)
                .bind("day", day)
                .mapTo(String.class)
                .findOne();
    }

    private static Optional<Answered> find(Handle handle, UUID application) {
        return handle.createQuery("select asked_for, outcome from requirement_question where application = :id")
                .bind("id", application)
                .mapTo(Answered.class)
                .findOne();
    }

    static Asked asked(Handle handle, UUID application) {
        return handle.createQuery("""
                        select last_survivor(p.register_number) as register_number, a.category, a.open
                          from application a join practitioner p on p.id = a.practitioner_id where a.id = :id
                        """)
                .bind("id", application)
                .mapTo(Asked.class)
                .one();
    }

    /** Keeps an answer, unless another day was asked about since. The application reads otherwise now, so its version is raised. */
    void answered(Handle handle, UUID application, LocalDate on, RequirementAnswer answer) {
        int _ = handle.createUpdate("""
                        with answered as (
                            update requirement_question
                               set outcome = :outcome, until = :until::date, rules = :rules, answered_at = :now
                             where application = :application and asked_for = :on and outcome is null returning application
                        )
                        update application a set version = version + 1 from answered where a.id = answered.application
                        """)
                .bind("application", application)
                .bind("on", on)
                .bind("outcome", answer.outcome())
                .bind("until", answer.until())
                .bind("rules", answer.rules().toArray(String[]::new))
                .bind("now", Clocks.now(clock))
                .execute();
    }
}
