package cofrestr.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;

/** A server that keeps the powers of {@link PowerMatrixTest.Planted}, written by hand, but for the one hole that is planted in it. */
final class PlantedDoor implements AutoCloseable {
    private final HttpServer server;
    private final Hole hole;

    /** A hole, and a word that every trial that falls into it has in its name. */
    enum Hole {
        NONE("nothing"),
        NO_TOKEN_NEEDED("nobody"),
        ANY_ORGANISATION("employer other"),
        NOT_WHAT_IS_BENEATH("employer beneath"),
        ANY_PERSON("practitioner other"),
        ANY_ROLE(" "),
        ANY_SERVICE("a service not named"),
        SERVICE_FROM_OUTSIDE("the role service from outside"),
        ROLES_IN_A_TOKEN_BETWEEN_SERVICES("in a token between services"),
        SAYS_THAT_IT_IS_THERE("other"),
        BROKEN(" ");

        private final String word;

        Hole(String word) {
            this.word = word;
        }

        boolean explains(String trial) {
            return trial.contains(word);
        }
    }

    PlantedDoor(Hole hole) {
        this.hole = hole;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/planted/", exchange -> {
            exchange.sendResponseHeaders(answer(exchange), -1);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private int answer(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return hole == Hole.NO_TOKEN_NEEDED ? 200 : 401;
        }
        try {
            JWTClaimsSet claims =
                    SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
            String path = exchange.getRequestURI().getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            int status = path.contains("/people/") ? person(claims, name) : organisation(claims, name);
            return hole == Hole.BROKEN && status == 200 ? 500 : status;
        } catch (ParseException unreadable) {
            return 401;
        }
    }

    private int organisation(JWTClaimsSet claims, String name) throws ParseException {
        if (holds(claims, "employer")) {
            boolean own = name.equals("W06000015") || (name.equals("6819010") && hole != Hole.NOT_WHAT_IS_BENEATH);
            return own || hole == Hole.ANY_ORGANISATION ? 200 : hidden();
        }
        boolean named = "a-service".equals(claims.getStringClaim("azp")) || hole == Hole.ANY_SERVICE;
        return (holds(claims, "service") && named) || hole == Hole.ANY_ROLE ? 200 : 403;
    }

    private int person(JWTClaimsSet claims, String number) throws ParseException {
        if (holds(claims, "registrar") || hole == Hole.ANY_ROLE) {
            return 200;
        }
        if (!holds(claims, "practitioner")) {
            return 403;
        }
        boolean own = number.equals(claims.getStringClaim("register_number"));
        return own || hole == Hole.ANY_PERSON ? 200 : hidden();
    }

    private int hidden() {
        return hole == Hole.SAYS_THAT_IT_IS_THERE ? 403 : 404;
    }

    private boolean holds(JWTClaimsSet claims, String role) throws ParseException {
        boolean betweenServices = claims.getAudience().contains("cofrestr-internal");
        boolean rightKind = role.equals("service")
                ? betweenServices || hole == Hole.SERVICE_FROM_OUTSIDE
                : !betweenServices || hole == Hole.ROLES_IN_A_TOKEN_BETWEEN_SERVICES;
        var access = Objects.requireNonNull(claims.getJSONObjectClaim("realm_access"));
        return rightKind && access.get("roles") instanceof List<?> roles && roles.contains(role);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
