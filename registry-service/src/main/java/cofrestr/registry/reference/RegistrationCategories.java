package cofrestr.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The categories in which a person may be registered. */
@ApplicationScoped
public class RegistrationCategories {
    private static final String SELECT = """
            select code, name_en, name_cy, name_cy_basis, lower(valid) as valid_from, upper(valid) - 1 as valid_until,
                   legal_basis, school_support
              from registration_category
            """;

    private final Jdbi jdbi;

    RegistrationCategories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A category, its names, and since when the law has it. */
    public record Category(
            String code,
            String nameEn,
            String nameCy,
            String nameCyBasis,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String legalBasis,
            boolean schoolSupport) {}

    public List<Category> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by valid_from, code")
                .mapTo(Category.class)
                .list());
    }

    public Optional<Category> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where code = :code")
                .bind("code", code)
                .mapTo(Category.class)
                .findOne());
    }
}
