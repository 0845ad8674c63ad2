package cofrestr.gateway.route;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** One pool of connections to each service, kept open between requests. */
@Singleton
public class Upstreams {
    private final Map<Service, Upstream> all = new EnumMap<>(Service.class);

    @Inject
    Upstreams(Vertx vertx, GatewaySettings settings) {
        for (Service service : Service.values()) {
            URI address = settings.services().get(service);
            if (address == null) {
                throw new IllegalStateException("No address is configured for the service " + service.id());
            }
            all.put(service, Upstream.at(address, vertx.createHttpClient(options(service, settings.upstream()))));
        }
    }

    /** A request to that service, not sent yet. */
    public Future<HttpClientRequest> request(Service service, HttpMethod method, String uri) {
        Upstream upstream = all.get(service);
        if (upstream == null) {
            throw new IllegalArgumentException(service.id());
        }
        return upstream.client().request(upstream.to(method, uri));
    }

    private static HttpClientOptions options(Service service, GatewaySettings.Upstream settings) {
        return new HttpClientOptions()
                // Quarkus takes what stands behind the bar for the name of the client.
                .setMetricsName("|" + service.id())
                .setKeepAlive(true)
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toSeconds());
    }

    /** Where one service is, and the connections to it. */
    private record Upstream(String host, int port, boolean tls, HttpClient client) {
        static Upstream at(URI address, HttpClient client) {
            boolean tls = "https".equals(address.getScheme());
            int port = address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80;
            return new Upstream(address.getHost(), port, tls, client);
        }

        RequestOptions to(HttpMethod method, String uri) {
            return new RequestOptions()
                    .setHost(host)
                    .setPort(port)
                    .setSsl(tls)
                    .setMethod(method)
                    .setURI(uri);
        }
    }
}
