package cofrestr.registry.application;

import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The suitability cases that are open, for caseworkers. */
@ApplicationScoped
public class SuitabilityQueue {
    private final Jdbi jdbi;

    SuitabilityQueue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An open case. */
    public record Open(UUID application, String registerNumber, String category, int stage, Instant opened) {}

    /** One page of those at a stage, or at any; those whose application was begun first come first. */
    public List<Open> list(@Nullable Integer stage, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id as application, last_survivor(p.register_number) as register_number, a.category,
                               right(a.state, 1)::integer as stage, c.recorded_from as opened
                          from suitability_case c
                          join application a on a.id = c.application
                          join application_state s on s.code = a.state and s.shown_as = 'SUITABILITY'
                          join practitioner p on p.id = a.practitioner_id
                         where (:stage::integer is null or a.state = 'SUITABILITY_' || :stage::integer)
                           and (:after = '' or a.id > nullif(:after, '')::uuid)
                         order by a.id limit :fetch
                        """)
                .bind("stage", stage)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Open.class)
                .list());
    }
}
