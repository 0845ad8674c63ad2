package cofrestr.registry.removal;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The removals that were asked for. */
@ApplicationScoped
public class Removals {
    private static final String SELECT =
            "select r.*, p.register_number from removal_asked r join practitioner p on p.id = r.practitioner_id ";

    private final Jdbi jdbi;

    Removals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Removal find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.id = :id")
                .bind("id", id)
                .mapTo(Removal.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    /** All about one person, oldest first. */
    public List<Removal> of(RegisterNumber number) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where p.register_number = last_survivor(:number) order by r.id")
                        .bind("number", number.value())
                        .mapTo(Removal.class)
                        .list());
    }

    /** What waits for another registrar, longest first. */
    public List<Removal> waiting(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where r.state = 'PROPOSED' and (:after = '' or r.id > nullif(:after, '')::uuid) order by r.id limit :fetch
                        """)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Removal.class)
                .list());
    }

    /** Held with its person until the transaction ends. */
    static Removal hold(Handle handle, UUID id) {
        long _ = handle.createQuery(
                        "select id from practitioner where id = (select practitioner_id from removal_asked where id = :id) for no key update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return handle.createQuery(SELECT + "where r.id = :id for update of r")
                .bind("id", id)
                .mapTo(Removal.class)
                .one();
    }
}
