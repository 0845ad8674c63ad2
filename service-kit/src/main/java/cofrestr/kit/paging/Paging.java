package cofrestr.kit.paging;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code limit} and {@code cursor} and makes pages. A cursor is sealed and bound to the path, the filters and the
 * client: it cannot be guessed, altered, or carried to another list.
 */
@RequestScoped
public class Paging {
    public static final int USUAL = 50;
    public static final int MOST = 500;

    @Inject
    Keyring keys;

    @Inject
    RoutingContext routing;

    @Inject
    RequestContext request;

    @Inject
    CurrentCaller callers;

    /** Where a list goes on: after the id {@code after} ("" at the start), {@code limit} items. */
    public record From(String after, int limit) {
        /** How many to read: one more than is shown tells whether there is a next page. */
        public int fetch() {
            return limit + 1;
        }

        /** Where the list is in the order of ids: what {@code id > :after} is asked with. */
        public UUID afterId() {
            return after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after);
        }
    }

    /** Reads the two parameters; asking for more than {@link #MOST} is an error, not a shorter list. */
    public From from(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "limit");
        }
        if (wanted > MOST) {
            throw Problem.of(KitProblem.LIMIT_TOO_LARGE, MOST);
        }
        return new From(cursor == null ? "" : open(cursor), wanted);
    }

    /** Makes the page out of what was read for {@code from}; {@code id} is what the list is ordered by. */
    public <T> Page<T> page(From from, List<T> read, Function<T, String> id) {
        if (read.size() <= from.limit()) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> shown = List.copyOf(read.subList(0, from.limit()));
        String next = seal(id.apply(shown.getLast()));
        routing.response().putHeader("Link", link(next));
        return new Page<>(shown, next);
    }

    private String link(String next) {
        StringBuilder uri = new StringBuilder(routing.request().path()).append('?');
        filters()
                .forEach((name, value) -> uri.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&'));
        String limit = routing.request().getParam("limit");
        if (limit != null) {
            uri.append("limit=").append(encode(limit)).append('&');
        }
        return "<" + uri.append("cursor=").append(next) + ">; rel=\"next\"";
    }

    private static String encode(String plain) {
        return java.net.URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    private SortedMap<String, String> filters() {
        SortedMap<String, String> filters = new TreeMap<>();
        routing.queryParams().forEach(entry -> filters.put(entry.getKey(), entry.getValue()));
        filters.remove("cursor");
        filters.remove("limit");
        return filters;
    }

    private String boundTo() {
        return callers.get().client() + " " + request.path() + " " + filters();
    }

    private String seal(String id) {
        byte[] sealed = keys.cursorSeal().seal(id.getBytes(StandardCharsets.UTF_8), boundTo());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private String open(String cursor) {
        try {
            byte[] plain = keys.cursorSeal().open(Base64.getUrlDecoder().decode(cursor), boundTo());
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | SecurityException altered) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
    }
}
