package cofrestr.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** The authority rules as they stand in the register. */
@ApplicationScoped
public class Authorities {
    private final Jdbi jdbi;

    Authorities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rules of a day. */
    public AuthorityRules on(LocalDate day) {
        return new AuthorityRules(jdbi.withHandle(handle -> handle.createQuery(
                        "select field, source_kind, rank, sets, among from authority_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(AuthorityRules.Rule.class)
                .list()));
    }
}
