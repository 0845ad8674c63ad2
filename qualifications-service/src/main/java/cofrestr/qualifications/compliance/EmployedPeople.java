package cofrestr.qualifications.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Whom some organisations employ: today, because rights are judged as of now, and on the day that is asked about. */
@ApplicationScoped
public class EmployedPeople {
    private final Jdbi jdbi;

    EmployedPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether they employ the person of {@code number}, a survivor. */
    public boolean areEmployers(Set<String> organisations, String number, LocalDate today, LocalDate asAt) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from followed_person p
                                        where p.number = :number and p.unknown_to_registry_since is null
                                          and exists (select from followed_post t
                                                       where t.number = p.number and t.organisation = any(:organisations)
                                                         and t.from_date <= :today and (t.until is null or t.until >= :today))
                                          and exists (select from followed_post t
                                                       where t.number = p.number and t.organisation = any(:organisations)
                                                         and t.from_date <= :asAt and (t.until is null or t.until >= :asAt)))
                        """)
                .bind("number", number)
                .bind("organisations", organisations.toArray(String[]::new))
                .bind("today", today)
                .bind("asAt", asAt)
                .mapTo(Boolean.class)
                .one());
    }

    /** The next people that they employ, in the order of their numbers, after {@code after}. */
    public List<String> next(Set<String> organisations, LocalDate today, LocalDate asAt, String after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct t.number from followed_post t
                          join followed_person p on p.number = t.number and p.unknown_to_registry_since is null
                         where t.organisation = any(:organisations) and t.number > :after
                           and t.from_date <= :today and (t.until is null or t.until >= :today)
                           and not exists (select from survivor s where s.number = t.number)
                           and exists (select from followed_post earlier
                                        where earlier.number = t.number and earlier.organisation = any(:organisations)
                                          and earlier.from_date <= :asAt and (earlier.until is null or earlier.until >= :asAt))
                         order by t.number limit :most
                        """)
                .bind("organisations", organisations.toArray(String[]::new))
                .bind("after", after)
                .bind("today", today)
                .bind("asAt", asAt)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }
}
