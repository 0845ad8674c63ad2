package cofrestr.kit.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came of asking a feed for what follows a cursor. */
sealed interface FeedAnswer {
    /** The next events, the cursor behind them, and whether there was nothing after them. */
    record Page(List<Event> events, String cursor, boolean atHead) implements FeedAnswer {
        static Page of(JsonNode json) {
            JsonNode cursor = json.path("cursor");
            JsonNode events = json.path("events");
            if (!cursor.isTextual() || !events.isArray() || !json.path("atHead").isBoolean()) {
                throw new IllegalArgumentException("not a page of a feed");
            }
            return new Page(
                    StreamSupport.stream(events.spliterator(), false)
                            .map(Event::of)
                            .toList(),
                    cursor.textValue(),
                    json.path("atHead").booleanValue());
        }
    }

    /** The cursor is of a time that the feed's service no longer knows (it was restored or failed over): begin again. */
    record Expired() implements FeedAnswer {}

    /** No use now; asked again later. The reason is a word or a number, never what was sent. */
    record Unavailable(String reason) implements FeedAnswer {}
}
