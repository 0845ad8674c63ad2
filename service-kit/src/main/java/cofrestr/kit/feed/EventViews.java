package cofrestr.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a stored event down to what one reader may see. Of the two allow-lists written with it ({@code employer},
 * {@code service}) the reader's is taken; of its lists an employer keeps the items routed to its organisations, and those
 * that are over only where this event ended them. An event that changed nothing visible is not seen.
 */
final class EventViews {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUTES = "routes";
    private static final String ITEM = "item";
    private static final String UNTIL = "until";

    private final boolean everything;
    private final Set<String> organisations;
    private final LocalDate today;

    /** @param everything whether the reader is another service and sees every event in the list {@code service} */
    EventViews(boolean everything, Set<String> organisations, LocalDate today) {
        this.everything = everything;
        this.organisations = organisations;
        this.today = today;
    }

    /** What is left of an event. */
    record Seen(FeedView.Movement movement, JsonNode data, List<String> changed) {}

    Optional<Seen> of(FeedRow event) {
        JsonNode data = read(event.data()).path(everything ? "service" : "employer");
        if (everything) {
            return Optional.of(new Seen(FeedView.Movement.WITHIN, data, event.changed()));
        }
        if (event.before() && !event.after()) {
            JsonNode number = JSON.createObjectNode().put("subject", event.subject());
            return Optional.of(new Seen(FeedView.Movement.LEFT, number, List.of()));
        }
        if (!event.after() || !(data instanceof ObjectNode fields)) {
            return Optional.empty();
        }
        FeedView.Movement movement = event.before() ? FeedView.Movement.WITHIN : FeedView.Movement.ENTERED;
        Set<String> changed = new HashSet<>(event.changed());
        fields.properties().forEach(field -> {
            if (field.getValue() instanceof ArrayNode items && !narrow(items, new HashSet<>(event.changedItems()))) {
                changed.remove(field.getKey());
            }
        });
        changed.retainAll(names(fields));
        return changed.isEmpty() && movement == FeedView.Movement.WITHIN
                ? Optional.empty()
                : Optional.of(
                        new Seen(movement, fields, changed.stream().sorted().toList()));
    }

    /** Takes out of a list what the reader may not see; answers whether this event changed anything that is left. */
    private boolean narrow(ArrayNode items, Set<Long> changedItems) {
        boolean itemised = false;
        boolean changed = false;
        for (var each = items.iterator(); each.hasNext(); ) {
            JsonNode item = each.next();
            boolean touched = changedItems.contains(item.path(ITEM).asLong());
            itemised |= item.has(ITEM);
            if (!isRouted(item) || (isOver(item) && !touched)) {
                each.remove();
                continue;
            }
            changed |= touched;
            if (item instanceof ObjectNode shown) {
                shown.remove(List.of(ROUTES, ITEM));
            }
        }
        return changed || !itemised;
    }

    private boolean isRouted(JsonNode item) {
        if (!item.has(ROUTES)) {
            return true;
        }
        for (JsonNode route : item.path(ROUTES)) {
            if (organisations.contains(route.asText())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOver(JsonNode item) {
        return item.hasNonNull(UNTIL)
                && LocalDate.parse(item.path(UNTIL).asText()).isBefore(today);
    }

    private static Set<String> names(ObjectNode fields) {
        Set<String> names = new HashSet<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is stored that is no JSON", impossible);
        }
    }
}
