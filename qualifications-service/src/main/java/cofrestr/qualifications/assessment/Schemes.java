package cofrestr.qualifications.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The schemes of assessment and their routes. */
@ApplicationScoped
public class Schemes {
    private static final String RULES = """
            select code, jurisdiction, standards_set, standards, registration_before_day, certificates_before_day, endorsement_needed, tasks,
                   dates_offered, visit_within_weeks, visit_half_day, visit_minutes, teachers_least, teachers_most, head_after_teachers,
                   head_minutes, whole_class_questions, moderation_not_in
              from assessment_scheme where code = :code
            """;

    private final Jdbi jdbi;

    Schemes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A scheme as it is listed. */
    public record Listed(
            String code,
            String jurisdiction,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String standardsSet,
            String nameEn,
            String nameCy,
            String nameCyBasis,
            String basis) {}

    /** A route as it is listed. */
    public record ListedRoute(
            String scheme,
            String code,
            @Nullable Integer leastDays,
            @Nullable Integer mostDays,
            String nameEn,
            String nameCy,
            String basis) {}

    public List<Listed> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select code, jurisdiction, lower(valid) as valid_from, upper(valid) - 1 as valid_until, standards_set, name_en, name_cy,
                               name_cy_basis, basis
                          from assessment_scheme order by lower(valid), code
                        """).mapTo(Listed.class).list());
    }

    public List<ListedRoute> routes() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select scheme, code, least_days, most_days, name_en, name_cy, basis from assessment_route order by scheme, code")
                .mapTo(ListedRoute.class)
                .list());
    }

    /** The rules of a scheme that is known to be there. */
    public Scheme rules(String code) {
        return jdbi.withHandle(handle -> scheme(handle, code));
    }

    static Scheme scheme(Handle handle, String code) {
        return handle.createQuery(RULES).bind("code", code).mapTo(Scheme.class).one();
    }

    static Route route(Handle handle, String scheme, String code) {
        return handle.createQuery(
                        "select code, least_days, most_days from assessment_route where scheme = :scheme and code = :code")
                .bind("scheme", scheme)
                .bind("code", code)
                .mapTo(Route.class)
                .one();
    }

    /** Whether the scheme is in force on a day and has the route. */
    static Optional<Boolean> isOffered(Handle handle, String scheme, String route, LocalDate day) {
        return handle.createQuery("""
                        select s.valid @> :day::date from assessment_scheme s join assessment_route r on r.scheme = s.code
                         where s.code = :scheme and r.code = :route
                        """)
                .bind("scheme", scheme)
                .bind("route", route)
                .bind("day", day)
                .mapTo(Boolean.class)
                .findOne();
    }
}
