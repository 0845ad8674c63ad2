package cofrestr.gateway.arrival;

import cofrestr.gateway.GatewaySettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        String proto = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        return new Origin(
                caller(request.getHeader("X-Forwarded-For"), direct.address()),
                proto == null ? direct.scheme() : last(proto).toLowerCase(Locale.ROOT),
                host == null ? direct.host() : last(host));
    }

    /** The last address of the list that is not a proxy of ours; the peer itself where there is none. */
    String caller(@Nullable String forwardedFor, String peer) {
        String caller = peer;
        String[] hops = forwardedFor == null ? new String[0] : forwardedFor.split(",", 64);
        for (int i = hops.length - 1; i >= 0 && trusts(caller); i--) {
            caller = hops[i].strip();
        }
        return caller;
    }

    private boolean trusts(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
