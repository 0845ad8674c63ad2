package cofrestr.qualifications.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The roles for which no qualification that is offered is known to be of use, neither for the role nor for its route. */
@ApplicationScoped
public class FindUncoveredRoles {
    private final Jdbi jdbi;

    FindUncoveredRoles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A role, and how many qualifications that are no longer offered were of use for it. */
    public record UncoveredRole(String code, String nameEn, String nameCy, String family, int noLongerOffered) {}

    /** In the order of the profiles. */
    public List<UncoveredRole> on(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with relevant as (
                            select p.code, q.number, q.valid @> :day::date as offered
                              from role_profile p
                              join qualification_relevance v on v.role_profile = p.code or v.route = p.route
                              join qualification q on q.number = v.qualification)
                        select p.code, p.name_en, p.name_cy, p.family, count(distinct r.number) as no_longer_offered
                          from role_profile p left join relevant r on r.code = p.code
                         group by p.code having not coalesce(bool_or(r.offered), false)
                         order by p.place
                        """)
                .bind("day", day)
                .mapTo(UncoveredRole.class)
                .list());
    }
}
