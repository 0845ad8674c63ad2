package cofrestr.bench.storm;

import cofrestr.bench.storm.Site.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows the registry's feed from its beginning as another service does, page after page with its cursor, through whatever
 * happens to the registry; keeps what each person is by the events, and what was wrong with their order.
 */
public final class FeedReader implements Runnable {
    private static final String ORGANISATIONS = "wales.cofrestr.organisation.";
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int MOST_FAULTS = 20;

    private final Site site;
    private final List<UUID> seen = new ArrayList<>();
    private final Map<String, Known> people = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean goesOn = true;
    private volatile long count;
    private String cursor = "";
    private int unanswered;

    /** A person as the last event says. */
    record Known(long version, JsonNode state) {}

    public FeedReader(Site site) {
        this.site = site;
    }

    @Override
    public void run() {
        while (goesOn) {
            Answer page = site.askService(
                    "qualifications-service",
                    "registry-service",
                    Request.get("/v1/changes/registry?limit=500&wait=1" + cursor));
            if (page.isGood()) {
                page.body().path("events").forEach(this::take);
                cursor = "&cursor="
                        + URLEncoder.encode(page.body().path("cursor").asText(), StandardCharsets.UTF_8);
                count = seen.size();
            } else {
                if (!page.isUnknown()) {
                    fault("the feed answered " + page.shortly());
                }
                unanswered++;
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    private void take(JsonNode event) {
        seen.add(UUID.fromString(event.path("id").asText()));
        if (event.path("type").asText().startsWith(ORGANISATIONS)) {
            return;
        }
        String number = event.path("subject").asText();
        long version = event.path("entityversion").asLong();
        Known before = people.put(number, new Known(version, event.path("data")));
        long was = before == null ? 0 : before.version();
        if (version != was + 1) {
            fault("version " + version + " of " + number + " was seen after version " + was);
        }
    }

    private void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    /** How many events have been taken in. */
    public long count() {
        return count;
    }

    public void stop() {
        goesOn = false;
    }

    /** Once it has stopped: the events in the order in which they came. */
    List<UUID> seen() {
        return seen;
    }

    Map<String, Known> people() {
        return people;
    }

    List<String> faults() {
        return faults;
    }

    /** How often the registry was not there. */
    public int unanswered() {
        return unanswered;
    }
}
