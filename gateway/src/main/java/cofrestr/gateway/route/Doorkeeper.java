package cofrestr.gateway.route;

import cofrestr.gateway.access.Caller;
import cofrestr.gateway.access.Tokens;
import cofrestr.gateway.arrival.AccessLog;
import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.limit.Limits;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Lets a request in, or says why not. Which rights a caller has is the services' business; this only asks who it is. */
@Singleton
public class Doorkeeper {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Limits limits;

    @Inject
    Doorkeeper(Tokens tokens, Limits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Succeeds when the request may go on to {@code operation}; fails with {@link Refused}. */
    Future<Void> admit(RoutingContext context, Operation operation) {
        String address = Arrival.of(context).origin().address();
        MultiMap answer = context.response().headers();
        String token = bearer(context.request().getHeader("Authorization"));
        if (token != null) {
            return admit(token, context);
        }
        limits.anonymous(address, answer);
        if (operation.open()) {
            return Future.succeededFuture();
        }
        throw Refused.with(GatewayProblem.TOKEN_MISSING).header("WWW-Authenticate", "Bearer realm=\"cofrestr\"");
    }

    private Future<Void> admit(String token, RoutingContext context) {
        String address = Arrival.of(context).origin().address();
        MultiMap answer = context.response().headers();
        Caller known = tokens.known(token);
        if (known != null) {
            count(known, context);
            return Future.succeededFuture();
        }
        limits.beforeReadingAToken(address, answer);
        return verify(token)
                .recover(cause -> {
                    limits.anonymous(address, answer);
                    return Future.failedFuture(cause);
                })
                .map(caller -> {
                    count(caller, context);
                    return null;
                });
    }

    private void count(Caller caller, RoutingContext context) {
        AccessLog.client(context, caller.client());
        limits.client(caller.countedAs(), context.response().headers());
    }

    private Future<Caller> verify(String token) {
        try {
            return tokens.verify(token);
        } catch (Refused unreadable) {
            return Future.failedFuture(unreadable);
        }
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }
}
