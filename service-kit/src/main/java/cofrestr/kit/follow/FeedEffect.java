package cofrestr.kit.follow;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What a service does with the events of one feed. A bean of this type makes the service follow. All is done on the
 * handle that is given, inside the transaction that also keeps the place in the feed: both happen or neither.
 */
public interface FeedEffect {
    /** Which feed: the last part of its address, and the name of its settings ({@code cofrestr.follow.NAME.url}). */
    String feed();

    /** Of what kind the event's subject is, so that two kinds may use the same names. */
    String kindOf(Event event);

    /**
     * Takes in events in the order of the feed, none of a version that its subject had already. Several may speak of one
     * subject. What is thrown here sets the subject aside ({@link ParkedSubjects}) once it is found out which one it was,
     * so the same events may come again in smaller groups.
     */
    void apply(Handle handle, List<Event> events, Instant now);

    /**
     * The feed was read from its beginning to its end once more, and these subjects, known from before, were not in it:
     * the service that keeps them was restored to a time before them. They are kept, but must be seen to wait.
     */
    void notSeenAgain(Handle handle, List<Subject> subjects, Instant now);
}
