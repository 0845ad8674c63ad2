package cofrestr.registry.roster;

import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** The post titles of a list that the employer has not said the meaning of: each once, whatever the number of rows. */
@ApplicationScoped
public class UnmappedTitles {
    private final Jdbi jdbi;

    UnmappedTitles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A title and how many rows wait for it. */
    @Schema(name = "UnmappedTitle")
    public record Unmapped(
            @Schema(examples = "TA Level 2") String title,
            @Schema(examples = "41") int rows) {}

    public List<Unmapped> of(UUID roster, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select unmapped_title as title, count(*)::int as rows from roster_row
                         where roster = :roster and unmapped_title collate "C" > :after
                         group by unmapped_title order by unmapped_title collate "C" limit :fetch
                        """)
                .bind("roster", roster)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Unmapped.class)
                .list());
    }
}
