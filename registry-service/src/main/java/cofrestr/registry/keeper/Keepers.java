package cofrestr.registry.keeper;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The keepers of organisations' lists: who keeps each today, who did before, and who is to. */
@ApplicationScoped
public class Keepers {
    private final Jdbi jdbi;

    Keepers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Who keeps the organisation's list; NOT_FOUND where there is no such organisation. */
    public Keeping of(OrganisationCode organisation) {
        return jdbi.withHandle(handle -> of(handle, organisation.value()));
    }

    static Keeping of(Handle handle, String organisation) {
        List<Long> version = handle.createQuery("""
                        select (select count(*) from roster_keeper k where k.organisation = o.code)
                             + (select count(*) from keeper_change c where c.organisation = o.code)
                          from organisation o where o.code = :organisation
                        """)
                .bind("organisation", organisation)
                .mapTo(Long.class)
                .list();
        if (version.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        List<Keeping.Era> eras = handle.createQuery("""
                        select keeper, lower(valid) as from, upper(valid) - 1 as until,
                               case when because is null then 'FIRST_TO_COMMIT' else 'DECIDED' end as how, because
                          from roster_keeper where organisation = :organisation order by lower(valid) desc
                        """)
                .bind("organisation", organisation)
                .mapTo(Keeping.Era.class)
                .list();
        return new Keeping(
                organisation,
                eras,
                handle.createQuery("""
                                select keeper, from_day as from, because from keeper_change
                                 where organisation = :organisation and state = 'DUE'
                                """)
                        .bind("organisation", organisation)
                        .mapTo(Keeping.Next.class)
                        .findOne(),
                version.getFirst());
    }
}
