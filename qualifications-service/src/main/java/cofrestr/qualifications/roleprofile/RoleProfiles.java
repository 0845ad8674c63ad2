package cofrestr.qualifications.roleprofile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The role profiles, in the order of their source, and the routes. */
@ApplicationScoped
public class RoleProfiles {
    private static final String SELECT = """
            select p.code, p.family, f.name_en as family_en, f.name_cy as family_cy, p.name_en, p.name_cy, p.name_cy_basis,
                   p.level, p.route, p.route_basis, p.source
              from role_profile p join job_family f on f.code = p.family
            """;

    private final Jdbi jdbi;

    RoleProfiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One profile; a profile without levels has none. */
    public record RoleProfile(
            String code,
            String family,
            String familyEn,
            String familyCy,
            String nameEn,
            String nameCy,
            String nameCyBasis,
            @Nullable Integer level,
            @Nullable String route,
            String routeBasis,
            String source) {}

    /** A route and the roles that its source names as examples. */
    public record Route(
            String code, String nameEn, String nameCy, String nameCyBasis, String source, List<String> exampleRoles) {}

    public List<RoleProfile> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by p.place")
                .mapTo(RoleProfile.class)
                .list());
    }

    public Optional<RoleProfile> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where p.code = :code")
                .bind("code", code)
                .mapTo(RoleProfile.class)
                .findOne());
    }

    public List<Route> routes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select r.code, r.name_en, r.name_cy, r.name_cy_basis, r.source,
                               array(select e.role from route_example_role e where e.route = r.code order by e.role) as example_roles
                          from progression_route r order by r.code
                        """).mapTo(Route.class).list());
    }
}
