package cofrestr.registry.workforce;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The workforce as the register has it, counted in the database; no person leaves it. */
@ApplicationScoped
class Workforce {
    private final Jdbi jdbi;

    Workforce(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One line of a count: a group, or (no code) all of them together. */
    public record Counted(@Nullable String code, long people, long posts, BigDecimal fte) {
        Figures figures() {
            return new Figures(people, posts, fte);
        }
    }

    /** The groups in the order of their codes, and after them the total. */
    List<Counted> count(Grouping by, LocalDate asOf) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Workforce.class, by.statement()))
                .bind("asOf", asOf)
                .mapTo(Counted.class)
                .list());
    }

    /** How figures may be shown on {@code day}. */
    DisclosureRule disclosureRule(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select rounding_base, smallest_shown from disclosure_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(DisclosureRule.class)
                .one());
    }
}
