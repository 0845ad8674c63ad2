package cofrestr.workforce;

import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.number.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Who stands beneath whom, by the copy. The way up is walked at each question: it has three steps or four, and so nothing
 * needs to be kept right when a school changes hands. One that is unknown, or that the registry knows no more, is no access.
 */
@ApplicationScoped
public class FollowedOrganisations implements OrganisationTree {
    private final Jdbi jdbi;

    FollowedOrganisations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean covers(Set<OrganisationCode> own, OrganisationCode asked) {
        return !own.isEmpty()
                && jdbi.withHandle(handle -> handle.createQuery("""
                                with recursive above as (
                                    select code, parent from followed_organisation
                                     where code = :asked and unknown_to_registry_since is null
                                    union
                                    select o.code, o.parent from followed_organisation o join above on above.parent = o.code
                                     where o.unknown_to_registry_since is null)
                                select exists (select from above where code = any(:own))
                                """)
                        .bind("asked", asked.value())
                        .bind("own", own.stream().map(OrganisationCode::value).toArray(String[]::new))
                        .mapTo(Boolean.class)
                        .one());
    }
}
