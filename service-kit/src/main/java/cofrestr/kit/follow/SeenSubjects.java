package cofrestr.kit.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The version of each subject that was taken in last, so that a repeated event does nothing. */
final class SeenSubjects {
    private final FeedEffect effect;

    SeenSubjects(FeedEffect effect) {
        this.effect = effect;
    }

    /** One row of the table. */
    public record Seen(String kind, String subject, long version) {}

    Subject subjectOf(Event event) {
        return new Subject(effect.kindOf(event), event.subject());
    }

    /** Those of the events whose version is above what their subject had in this epoch, each above the one before. */
    List<Event> onlyNew(Handle handle, int epoch, List<Event> events) {
        Map<Subject, Long> versions = new HashMap<>();
        handle.createQuery("""
                        select kind, subject, version from followed_subject
                         where feed = :feed and epoch = :epoch and subject = any(:subjects)
                        """)
                .bind("feed", effect.feed())
                .bind("epoch", epoch)
                .bind("subjects", events.stream().map(Event::subject).toArray(String[]::new))
                .mapTo(Seen.class)
                .forEach(seen -> versions.put(new Subject(seen.kind(), seen.subject()), seen.version()));
        List<Event> fresh = new ArrayList<>();
        for (Event event : events) {
            Long before = versions.get(subjectOf(event));
            if (before == null || event.version() > before) {
                versions.put(subjectOf(event), event.version());
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** Remembers what was taken in; {@code fresh} as {@link #onlyNew} gave it. */
    void remember(Handle handle, int epoch, List<Event> fresh) {
        Map<Subject, Long> last = new HashMap<>();
        fresh.forEach(event -> last.put(subjectOf(event), event.version()));
        handle.createUpdate("""
                        insert into followed_subject (feed, kind, subject, epoch, version)
                        select :feed, kind, subject, :epoch, version
                          from unnest(:kinds, :subjects, :versions) as seen (kind, subject, version)
                        on conflict (feed, kind, subject)
                        do update set epoch = excluded.epoch, version = excluded.version
                        """)
                .bind("feed", effect.feed())
                .bind("epoch", epoch)
                .bind("kinds", last.keySet().stream().map(Subject::kind).toArray(String[]::new))
                .bind("subjects", last.keySet().stream().map(Subject::name).toArray(String[]::new))
                .bind("versions", last.values().toArray(Long[]::new))
                .execute();
    }

    /** Who was known before this epoch and did not come in it; one that is parked did come. */
    List<Subject> notSeenSince(Handle handle, int epoch) {
        return handle.createQuery("""
                        select s.kind, s.subject as name from followed_subject s
                         where s.feed = :feed and s.epoch < :epoch
                           and not exists (select from parked_subject p
                                            where p.feed = s.feed and p.kind = s.kind and p.subject = s.subject)
                        """)
                .bind("feed", effect.feed())
                .bind("epoch", epoch)
                .mapTo(Subject.class)
                .list();
    }
}
