package cofrestr.registry.organisation;

import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The organisations, and who stands beneath whom. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String>, OrganisationTree {
    private final Jdbi jdbi;

    Organisations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Organisations in the order of their codes, all or those directly beneath {@code parent}. */
    public List<Organisation> list(@Nullable String parent, @Nullable OrganisationKind kind, Paging.From from) {
        return find(
                        "code > ?1 and (?2 = '' or parent = ?2) and kind in ?3 order by code",
                        from.after(),
                        parent == null ? "" : parent,
                        kind == null ? EnumSet.allOf(OrganisationKind.class) : EnumSet.of(kind))
                .page(Page.ofSize(from.fetch()))
                .list();
    }

    @Override
    public boolean covers(Set<OrganisationCode> own, OrganisationCode asked) {
        return !own.isEmpty()
                && jdbi.withHandle(handle -> handle.createQuery("""
                                select exists (select from organisation_ancestor
                                                where code = :asked and ancestor = any(:own))
                                """)
                        .bind("asked", asked.value())
                        .bind("own", own.stream().map(OrganisationCode::value).toArray(String[]::new))
                        .mapTo(boolean.class)
                        .one());
    }

    /**
     * Under whose staff ids a caller sends for {@code asked}: the topmost of the caller's own organisations that stands
     * over it, so that an authority's ids are the same whether it sends its whole list or one school's.
     */
    public OrganisationCode senderFor(Set<OrganisationCode> own, OrganisationCode asked) {
        return new OrganisationCode(jdbi.withHandle(handle -> handle.createQuery("""
                        select ancestor from organisation_ancestor
                         where code = :asked and ancestor = any(:own)
                         order by distance desc limit 1
                        """)
                .bind("asked", asked.value())
                .bind("own", own.stream().map(OrganisationCode::value).toArray(String[]::new))
                .mapTo(String.class)
                .one()));
    }
}
