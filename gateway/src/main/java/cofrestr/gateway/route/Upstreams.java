package cofrestr.gateway.route;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.Service;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Context;
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

/**
 * Connections to the services, kept open between requests. Each event loop has its own, so that a request and its
 * answer stay in one loop: with one pool for all, waking the other loop cost two fifths of the gateway's time.
 */
@Singleton
public class Upstreams {
    private final Map<Service, URI> addresses;
    private final Pools ofOtherThreads;
    private final FastThreadLocal<Pools> ofThisLoop = new FastThreadLocal<>() {
        @Override
        protected Pools initialValue() {
            return new Pools(vertx, settings);
        }
    };
    private final Vertx vertx;
    private final GatewaySettings.Upstream settings;

    @Inject
    Upstreams(Vertx vertx, GatewaySettings settings) {
        this.vertx = vertx;
        this.settings = settings.upstream();
        this.addresses = settings.services();
        this.ofOtherThreads = new Pools(vertx, settings.upstream());
        for (Service service : Service.values()) {
            address(service);
        }
    }

    /** A request to that service, not sent yet. */
    public Future<HttpClientRequest> request(Service service, HttpMethod method, String uri) {
        URI address = address(service);
        boolean tls = "https".equals(address.getScheme());
        Pools pools = Context.isOnEventLoopThread() ? ofThisLoop.get() : ofOtherThreads;
        return pools.to(service)
                .request(new RequestOptions()
                        .setHost(address.getHost())
                        .setPort(address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80)
                        .setSsl(tls)
                        .setMethod(method)
                        .setURI(uri));
    }

    private URI address(Service service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalStateException("No address is configured for the service " + service.id());
        }
        return address;
    }

    /** One pool for each service. */
    private static final class Pools {
        private final Vertx vertx;
        private final GatewaySettings.Upstream settings;
        private final Map<Service, HttpClient> all = new EnumMap<>(Service.class);

        Pools(Vertx vertx, GatewaySettings.Upstream settings) {
            this.vertx = vertx;
            this.settings = settings;
        }

        synchronized HttpClient to(Service service) {
            return all.computeIfAbsent(service, missing -> vertx.createHttpClient(options(missing)));
        }

        private HttpClientOptions options(Service service) {
            return new HttpClientOptions()
                    // Quarkus takes what stands behind the bar for the name of the client.
                    .setMetricsName("|" + service.id())
                    .setKeepAlive(true)
                    .setMaxPoolSize(settings.connections())
                    .setMaxWaitQueueSize(settings.connections())
                    .setConnectTimeout((int) settings.connectTimeout().toMillis())
                    .setIdleTimeout((int) settings.idleTimeout().toSeconds());
        }
    }
}
