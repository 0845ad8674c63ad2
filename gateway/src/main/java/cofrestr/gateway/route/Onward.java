package cofrestr.gateway.route;

import cofrestr.gateway.arrival.Arrival;
import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which headers go on, in either direction, and which end here. */
final class Onward {
    /** Headers of one connection, not of the message (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Headers of a request that we say ourselves, whatever the caller said, or have answered ourselves. */
    private static final Set<String> OURS =
            Set.of("host", "expect", "forwarded", "x-real-ip", "x-request-id", "traceparent");

    private static final Pattern OWN_ADDRESS = Pattern.compile("https?://[^/]+(/v1/.*)");

    private Onward() {}

    /** The headers a service reads: the caller's, and what we know of the caller. */
    static void request(MultiMap from, Arrival arrival, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            boolean stale = name.equals("tracestate") && !arrival.traced();
            if (!ends(name, named) && !OURS.contains(name) && !name.startsWith("x-forwarded-") && !stale) {
                to.add(header.getKey(), header.getValue());
            }
        }
        to.set("X-Forwarded-For", arrival.origin().address());
        to.set("X-Forwarded-Proto", arrival.origin().scheme());
        to.set("X-Forwarded-Host", arrival.origin().host());
        to.set("X-Request-Id", arrival.requestId());
        to.set("traceparent", arrival.traceParent());
    }

    /** The headers the caller reads: the service's, which win over ours where both speak, except for the request id. */
    static void response(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        Set<String> begun = new HashSet<>();
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (ends(name, named) || name.equals("x-request-id")) {
                continue;
            }
            String value = name.equals("location") ? ofTheDoor(header.getValue()) : header.getValue();
            if (begun.add(name)) {
                to.set(header.getKey(), value);
            } else {
                to.add(header.getKey(), value);
            }
        }
    }

    /** A service names a place by its own address, which is nobody's out here: the path alone is the same place at this door. */
    private static String ofTheDoor(String location) {
        Matcher own = OWN_ADDRESS.matcher(location);
        return own.matches() ? own.group(1) : location;
    }

    private static boolean ends(String name, Set<String> named) {
        return OF_THE_CONNECTION.contains(name) || named.contains(name);
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        Set<String> named = new HashSet<>();
        for (String list : headers.getAll("Connection")) {
            for (String name : list.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
