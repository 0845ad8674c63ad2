package cofrestr.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The registry's own part of the answer: where a requirement is in force (table {@code category_requirement}). */
@ApplicationScoped
class RequirementsInForce implements Requirements {
    @Override
    public RequirementAnswer of(Handle handle, String category, LocalDate day) {
        return handle.createQuery(
                        "select legal_basis from category_requirement where category = :category and valid @> :day::date")
                .bind("category", category)
                .bind("day", day)
                .mapTo(String.class)
                .findOne()
                .<RequirementAnswer>map(RequirementAnswer.Unanswered::new)
                .orElseGet(RequirementAnswer.NoneInForce::new);
    }
}
