package cofrestr.kit.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The subjects of one feed that are set aside, each with the events that wait for it, in their order. */
final class ParkedSubjects {
    /** So many are tried again in one round, so that a great many of them do not hold up the feed. */
    private static final int IN_ONE_ROUND = 50;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String feed;
    private final Duration firstPause;

    ParkedSubjects(String feed, Duration firstPause) {
        this.feed = feed;
        this.firstPause = firstPause;
    }

    /** Which of these names are parked, under whatever kind. */
    Set<Subject> among(Handle handle, List<Event> events) {
        return new HashSet<>(handle.createQuery("""
                        select kind, subject as name from parked_subject where feed = :feed and subject = any(:subjects)
                        """)
                .bind("feed", feed)
                .bind("subjects", events.stream().map(Event::subject).toArray(String[]::new))
                .mapTo(Subject.class)
                .list());
    }

    void park(Handle handle, Subject subject, Event event, String code, Instant now) {
        handle.createUpdate("""
                        insert into parked_subject (feed, kind, subject, since, next_at, code)
                        values (:feed, :kind, :name, :now, :next, :code)
                        """)
                .bind("feed", feed)
                .bindMethods(subject)
                .bind("now", now)
                .bind("next", now.plus(pause(1)))
                .bind("code", code)
                .execute();
        append(handle, subject, List.of(event));
    }

    /** Puts events behind those that wait for their subject already, and has it tried again soon: they may be what mends it. */
    void queue(Handle handle, Subject subject, List<Event> events, Instant now) {
        append(handle, subject, events);
        handle.createUpdate("""
                        update parked_subject set next_at = :now where feed = :feed and kind = :kind and subject = :name
                        """)
                .bind("feed", feed)
                .bindMethods(subject)
                .bind("now", now)
                .execute();
    }

    private void append(Handle handle, Subject subject, List<Event> events) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into parked_event (feed, kind, subject, event) values (:feed, :kind, :name, :event::jsonb)");
        for (Event event : events) {
            batch.bind("feed", feed)
                    .bindMethods(subject)
                    .bind("event", event.json().toString())
                    .add();
        }
        batch.execute();
    }

    /** Those whose time has come to be tried again, the longest waiting first. */
    List<Subject> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        select kind, subject as name from parked_subject
                         where feed = :feed and next_at <= :now order by since, kind, subject limit :most
                        """)
                .bind("feed", feed)
                .bind("now", now)
                .bind("most", IN_ONE_ROUND)
                .mapTo(Subject.class)
                .list();
    }

    List<Event> waitingFor(Handle handle, Subject subject) {
        return handle.createQuery("""
                        select event::text from parked_event
                         where feed = :feed and kind = :kind and subject = :name order by place
                        """)
                .bind("feed", feed)
                .bindMethods(subject)
                .mapTo(String.class)
                .map(ParkedSubjects::read)
                .list();
    }

    void release(Handle handle, Subject subject) {
        handle.createUpdate("delete from parked_subject where feed = :feed and kind = :kind and subject = :name")
                .bind("feed", feed)
                .bindMethods(subject)
                .execute();
    }

    void failedAgain(Handle handle, Subject subject, String code, Instant now) {
        int attempts = handle.createQuery("""
                        update parked_subject set attempts = attempts + 1, code = :code
                         where feed = :feed and kind = :kind and subject = :name returning attempts
                        """)
                .bind("feed", feed)
                .bindMethods(subject)
                .bind("code", code)
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("""
                        update parked_subject set next_at = :next where feed = :feed and kind = :kind and subject = :name
                        """)
                .bind("feed", feed)
                .bindMethods(subject)
                .bind("next", now.plus(pause(attempts)))
                .execute();
    }

    private Duration pause(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Event read(String json) {
        try {
            return Event.of(JSON.readTree(json));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("a parked event is no longer JSON", ours);
        }
    }
}
