package cofrestr.registry.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** The rules by which fees are collected, by their dates. */
@ApplicationScoped
public class CollectionRules {
    private final Jdbi jdbi;

    CollectionRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rule of a day. */
    public CollectionRule on(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select salary_months, remit_days, direct_days, months_before_year from fee_collection_rule where valid @> :day::date
                        """)
                .bind("day", day)
                .mapTo(CollectionRule.class)
                .one());
    }
}
