package cofrestr.kit.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives committed events their positions, in the order of {@code seq}, a few thousand at a time. Positions are committed one
 * batch after the other by whichever instance holds the lock, so a reader always sees a prefix. An event's {@code seq} is
 * drawn while its subject's row is locked: for each subject the order of locks, commits and positions is the same.
 */
@ApplicationScoped
public class Sequencer {
    private static final int BATCH = 5000;
    private static final long ONE_AT_A_TIME = 0x66656564L;

    private final Jdbi jdbi;

    Sequencer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Positions all that is committed now, unless another instance is at it; answers how many events it positioned. */
    public int run() {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::batch);
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int batch() {
        return jdbi.withHandle(handle -> {
            boolean mine = handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", ONE_AT_A_TIME)
                    .mapTo(boolean.class)
                    .one();
            // A statement of its own: its snapshot must be younger than the lock, or it would not see the last batch.
            return mine ? handle.createUpdate("""
                            update feed_event e set position = next.position
                              from (select waiting.seq,
                                           (select coalesce(max(position), 0) from feed_event) + row_number() over (order by waiting.seq) as position
                                      from (select seq from feed_event where position is null order by seq limit :batch) waiting) next
                             where e.seq = next.seq
                            """).bind("batch", BATCH).execute() : 0;
        });
    }
}
