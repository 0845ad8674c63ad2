package cofrestr.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How much the copy holds, and whom the registry knows no more. */
@ApplicationScoped
public class CopyReport {
    private final Jdbi jdbi;

    CopyReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many of each. */
    public record Counts(long people, long organisations, long posts, long unknownPeople) {}

    public Counts counts() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select (select count(*) from followed_person) as people,
                               (select count(*) from followed_organisation) as organisations,
                               (select count(*) from followed_post) as posts,
                               (select count(*) from followed_person where unknown_to_registry_since is not null) as unknown_people
                        """).mapTo(Counts.class).one());
    }

    /** The register numbers that the registry knows no more, {@code most} of them. */
    public List<String> unknownToRegistry(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select number from followed_person where unknown_to_registry_since is not null
                         order by number limit :most
                        """).bind("most", most).mapTo(String.class).list());
    }
}
