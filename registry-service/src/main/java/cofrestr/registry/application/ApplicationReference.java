package cofrestr.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The dated codes that applications use. */
@ApplicationScoped
public class ApplicationReference {
    private final Jdbi jdbi;

    ApplicationReference(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A code with its words in both languages, its days and what it rests on. */
    public record Dated(
            String code,
            String cy,
            String en,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String basis) {}

    /** All questions there ever were, in their order. */
    public List<Dated> questions() {
        return read("""
                select code, text_cy as cy, text_en as en, lower(valid) as valid_from, upper(valid) - 1 as valid_until, basis
                  from declaration_question order by place, lower(valid)
                """);
    }

    public List<Dated> identityDocuments() {
        return read("""
                select code, name_cy as cy, name_en as en, lower(valid) as valid_from, upper(valid) - 1 as valid_until, basis
                  from identity_document order by code, lower(valid)
                """);
    }

    private List<Dated> read(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Dated.class).list());
    }
}
