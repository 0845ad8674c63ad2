package cofrestr.qualifications.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the law said and says of who may do the work, by its dates. Nobody is judged by it: it asks what no record shows. */
@ApplicationScoped
public class Provisions {
    private final Jdbi jdbi;

    Provisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A provision while it said the same.
     *
     * @param until its last day; null while it stands
     */
    public record Provision(
            String code,
            LocalDate fromDate,
            @Nullable LocalDate until,
            String textEn,
            String textCy,
            String textCyBasis,
            String legalBasis,
            String source) {}

    /** All of them, oldest first. */
    public List<Provision> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select code, lower(valid) as from_date, upper(valid) - 1 as until, text_en, text_cy, text_cy_basis, legal_basis, source
                          from provision order by code, lower(valid)
                        """).mapTo(Provision.class).list());
    }
}
