package cofrestr.workforce;

import cofrestr.kit.follow.Event;
import cofrestr.kit.follow.FeedEffect;
import cofrestr.kit.follow.Subject;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the copy from the registry's feed. Each event states all there is of its subject, so of several only the last
 * is taken in; a good event mends what a bad one before it had parked.
 */
@ApplicationScoped
public class KeepWorkforce implements FeedEffect {
    /** The feed that is followed. */
    public static final String FEED = "registry";

    private static final String ORGANISATION = "organisation";
    private static final String PERSON = "person";
    private static final String OF_ORGANISATIONS = "wales.cofrestr.organisation.";

    @Override
    public String feed() {
        return FEED;
    }

    @Override
    public String kindOf(Event event) {
        return event.type().startsWith(OF_ORGANISATIONS) ? ORGANISATION : PERSON;
    }

    @Override
    public void apply(Handle handle, List<Event> events, Instant now) {
        Map<String, Event> organisations = last(events, ORGANISATION);
        Map<String, Event> people = last(events, PERSON);
        try {
            if (!organisations.isEmpty()) {
                StoreOrganisations.store(
                        handle,
                        organisations.values().stream()
                                .map(Statements::organisation)
                                .toList(),
                        now);
            }
            if (!people.isEmpty()) {
                Map<String, StatedPerson> stated = new LinkedHashMap<>();
                people.forEach((number, event) -> stated.put(number, Statements.person(event)));
                StorePeople.store(handle, stated, now);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read cannot be written", impossible);
        }
    }

    private Map<String, Event> last(List<Event> events, String kind) {
        Map<String, Event> last = new LinkedHashMap<>();
        events.stream().filter(event -> kindOf(event).equals(kind)).forEach(event -> last.put(event.subject(), event));
        return last;
    }

    @Override
    public void notSeenAgain(Handle handle, List<Subject> subjects, Instant now) {
        unknown(
                handle,
                "update followed_organisation set unknown_to_registry_since = :now"
                        + " where code = any(:names) and unknown_to_registry_since is null",
                ORGANISATION,
                subjects,
                now);
        unknown(
                handle,
                "update followed_person set unknown_to_registry_since = :now"
                        + " where number = any(:names) and unknown_to_registry_since is null",
                PERSON,
                subjects,
                now);
    }

    private static void unknown(Handle handle, String update, String kind, List<Subject> subjects, Instant now) {
        handle.createUpdate(update)
                .bind("now", now)
                .bind(
                        "names",
                        subjects.stream()
                                .filter(subject -> subject.kind().equals(kind))
                                .map(Subject::name)
                                .toArray(String[]::new))
                .execute();
    }
}
