package cofrestr.kit.follow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** An effect that writes down what it was told, so that a test can see whether something was lost or done twice. */
final class Words implements FeedEffect {
    static final String TABLE =
            "create table heard (place bigint generated always as identity, feed text, subject text, version bigint)";

    private final String feed;
    final Set<String> poison = ConcurrentHashMap.newKeySet();
    final Set<Subject> unknown = ConcurrentHashMap.newKeySet();

    /** What happens in the transaction once everything is written and nothing committed. */
    volatile Consumer<Handle> beforeCommit = handle -> {};

    Words(String feed) {
        this.feed = feed;
    }

    /** As if the process were killed: no handler of failures sees it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public String kindOf(Event event) {
        return "word";
    }

    @Override
    public void apply(Handle handle, List<Event> events, Instant now) {
        for (Event event : events) {
            handle.execute(
                    "insert into heard (feed, subject, version) values (?, ?, ?)",
                    feed,
                    event.subject(),
                    event.version());
            if (poison.contains(event.subject())) {
                throw new IllegalStateException("poison");
            }
        }
        beforeCommit.accept(handle);
    }

    @Override
    public void notSeenAgain(Handle handle, List<Subject> subjects, Instant now) {
        unknown.addAll(new HashSet<>(subjects));
    }
}
