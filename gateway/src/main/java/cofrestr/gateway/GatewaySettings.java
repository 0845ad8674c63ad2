package cofrestr.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about the gateway that differs from place to place; {@code application.properties} gives the defaults. */
@ConfigMapping(prefix = "cofrestr")
public interface GatewaySettings {
    /** {@code local} where this is for trying things out; anything else is production. */
    @WithDefault("production")
    String installation();

    /** The address people and programs use for this gateway, without a slash at the end. */
    String publicUrl();

    /** Where each service listens. */
    Map<Service, URI> services();

    /** Another merged OpenAPI document than the one that was built in. */
    Optional<Path> document();

    /** What the document's examples stand for in this register: a JSON object of texts to put in their place. */
    Optional<Path> examples();

    Issuer issuer();

    /** Addresses (or ranges, as {@code 10.0.0.0/8}) of proxies whose {@code X-Forwarded-*} headers are believed. */
    Optional<List<String>> trustedProxies();

    /** Addresses (or ranges) that may read {@code /q/metrics}. */
    List<String> metricsReaders();

    Limits limits();

    /** How the services are reached. */
    Upstream upstream();

    /** The OpenID Connect provider. */
    interface Issuer {
        /** The issuer exactly as tokens name it. */
        String url();

        /** Where its public keys are. */
        URI keys();

        /** Where a person's browser is sent to sign in. */
        String authorizationUrl();

        /** Where codes and client credentials become tokens. */
        String tokenUrl();
    }

    /** Token buckets: so many requests a second, so many at once. */
    interface Limits {
        Bucket client();

        Bucket anonymous();

        /** The most bytes of an ordinary body. */
        long body();

        /** The most bytes of a body of many rows. */
        long bulkBody();
    }

    /** One token bucket. */
    interface Bucket {
        long perSecond();

        long burst();
    }

    /** Connections to one service. */
    interface Upstream {
        /** The most connections of one event loop to one service; a reader who waits at the feed holds one. */
        @WithDefault("512")
        int connections();

        @WithDefault("2s")
        Duration connectTimeout();

        /** A connection on which nothing moves for this long, either way, is given up. */
        @WithDefault("120s")
        Duration idleTimeout();
    }
}
