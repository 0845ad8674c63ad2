package cofrestr.kit.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How it stands with the feeds that this service follows, read from the database, so every instance says the same. */
@ApplicationScoped
public class FollowReports {
    private final Jdbi jdbi;

    FollowReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Following of(String feed) {
        return jdbi.withHandle(handle -> Following.of(handle, feed));
    }

    /** Those set aside, the longest waiting first, {@code most} of them. */
    public List<ParkedSubject> parked(String feed, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.kind, p.subject, p.since, p.attempts, p.code,
                               (select count(*) from parked_event e
                                 where e.feed = p.feed and e.kind = p.kind and e.subject = p.subject)::int as events
                          from parked_subject p
                         where p.feed = :feed order by p.since, p.kind, p.subject limit :most
                        """)
                .bind("feed", feed)
                .bind("most", most)
                .mapTo(ParkedSubject.class)
                .list());
    }
}
