package cofrestr.qualifications.told;

import cofrestr.kit.follow.Event;
import cofrestr.kit.follow.FeedEffect;
import cofrestr.kit.follow.FollowProblem;
import cofrestr.kit.follow.Subject;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what cpd-service tells, on both clocks: what is told is added, what is told no more is taken back on the same first day.
 * Each event states all there is, so of several only the last is taken in; events that state nothing of it are passed over.
 */
@ApplicationScoped
public class KeepTold implements FeedEffect {
    private static final String PERSON = "person";
    private static final List<String> STATED = List.of("inductions", "training");

    @Override
    public String feed() {
        return "cpd";
    }

    @Override
    public String kindOf(Event event) {
        return PERSON;
    }

    @Override
    public void apply(Handle handle, List<Event> events, Instant now) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Event event : events) {
            JsonNode data = event.data();
            if (STATED.stream().allMatch(data::hasNonNull)) {
                given.set(number(event), data);
            }
        }
        if (!given.isEmpty()) {
            int _ = new SqlFiles(handle, KeepTold.class, Map.of("given", given.toString(), "now", now))
                    .run("keep-told.sql");
        }
    }

    private static String number(Event event) {
        boolean stated =
                STATED.stream().allMatch(list -> event.data().path(list).isArray());
        return RegisterNumber.parse(event.subject())
                .map(RegisterNumber::value)
                .filter(number -> stated && number.equals(event.subject()))
                .orElseThrow(() -> Problem.of(FollowProblem.EVENT_UNREADABLE));
    }

    /** What was told is kept: nobody says that it was not so. */
    @Override
    public void notSeenAgain(Handle handle, List<Subject> subjects, Instant now) {}
}
