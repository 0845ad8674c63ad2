package cofrestr.gateway.arrival;

import cofrestr.gateway.GatewaySettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * The proxies whose word we take for where a request came from. Each proxy adds, at the end of {@code X-Forwarded-For},
 * the address it saw; so the caller is the last address that is not one of our own proxies, and whatever stands before
 * it was written by the caller.
 */
@Singleton
public class TrustedProxies {
    private final List<AddressRange> ranges;

    @Inject
    TrustedProxies(GatewaySettings settings) {
        this(settings.trustedProxies().orElse(List.of()));
    }

    TrustedProxies(List<String> ranges) {
        this.ranges = ranges.stream().map(AddressRange::parse).toList();
    }

    Origin origin(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        String host = request.authority() == null ? "" : request.authority().toString();
        Origin direct = new Origin(peer, request.isSSL() ? "https" : "http", host);
        return trusts(peer) ? behind(direct, request) : direct;
    }

    private Origin behind(Origin direct, HttpServerRequest request) {
        String proto = last(list(request, "X-Forwarded-Proto")).toLowerCase(Locale.ROOT);
        String host = last(list(request, "X-Forwarded-Host"));
        return new Origin(
                caller(list(request, "X-Forwarded-For"), direct.address()),
                proto.isEmpty() ? direct.scheme() : proto,
                host.isEmpty() ? direct.host() : host);
    }

    /** The last address of the list that is not a proxy of ours; the peer itself where there is none. */
    String caller(String forwardedFor, String peer) {
        String caller = peer;
        String left = forwardedFor;
        while (!left.isBlank() && trusts(caller)) {
            caller = last(left);
            left = left.substring(0, Math.max(0, left.lastIndexOf(',')));
        }
        return caller;
    }

    /** A proxy may add a line of its own instead of lengthening the one it got; the lines count in their order. */
    private static String list(HttpServerRequest request, String header) {
        return String.join(",", request.headers().getAll(header));
    }

    private boolean trusts(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
