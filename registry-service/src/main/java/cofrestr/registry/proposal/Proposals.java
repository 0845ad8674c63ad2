package cofrestr.registry.proposal;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The proposals of the register. */
@ApplicationScoped
public class Proposals {
    private static final String SELECT = """
            select r.id, p.register_number, r.field, r.value::text as value, r.source_kind, r.source, r.said_on, r.reason, r.state,
                   r.grounds, r.decided_at, r.recorded_from, r.version
              from proposal r join practitioner p on p.id = r.practitioner_id
            """;

    private final Jdbi jdbi;

    Proposals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Proposal> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where r.id = :id")
                .bind("id", id)
                .mapTo(Proposal.class)
                .findOne());
    }

    /** Everything proposed for one entry, oldest first. */
    public List<Proposal> of(RegisterNumber number, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.register_number = last_survivor(:number) and (:after = '' or r.id > nullif(:after, '')::uuid)
                         order by r.id limit :fetch
                        """)
                .bind("number", number.value())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Proposal.class)
                .list());
    }

    /** What waits for a decision, longest first. */
    public List<Proposal> waiting(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where r.state = 'OPEN' and (:after = '' or r.id > nullif(:after, '')::uuid)
                         order by r.id limit :fetch
                        """)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Proposal.class)
                .list());
    }
}
