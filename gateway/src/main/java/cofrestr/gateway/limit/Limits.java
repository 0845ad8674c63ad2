package cofrestr.gateway.limit;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Counts what each client asks for: by its token, or by its address where it shows none. */
@Singleton
public class Limits {
    private final Purse clients;
    private final Purse addresses;

    @Inject
    Limits(GatewaySettings settings) {
        this(settings.limits(), TimeMeter.SYSTEM_MILLISECONDS);
    }

    Limits(GatewaySettings.Limits limits, TimeMeter time) {
        this.clients = new Purse("client", limits.client(), time);
        this.addresses = new Purse("anonymous", limits.anonymous(), time);
    }

    /** One request of a client with a token. */
    public void client(String client, MultiMap answer) {
        take(clients, client, answer);
    }

    /** One request of somebody without a token, or with a bad one. */
    public void anonymous(String address, MultiMap answer) {
        take(addresses, AddressKey.of(address), answer);
    }

    /** Refuses, before any work is done, an address that has shown too many bad tokens. Counts nothing. */
    public void beforeReadingAToken(String address, MultiMap answer) {
        if (addresses.empty(AddressKey.of(address))) {
            take(addresses, AddressKey.of(address), answer);
        }
    }

    private static void take(Purse purse, String who, MultiMap answer) {
        Purse.Taken taken = purse.take(who);
        taken.left().into(answer);
        if (!taken.taken()) {
            throw Refused.with(GatewayProblem.RATE_LIMITED, taken.retryAfterSeconds())
                    .header("Retry-After", Long.toString(taken.retryAfterSeconds()));
        }
    }
}
