package cofrestr.kit.repeat;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The first answers, kept for those who did not get them. All of it inside the transaction of the request. */
@ApplicationScoped
public class KeptAnswers {
    static final Duration KEPT = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Keyring keys;
    private final Clock clock;

    KeptAnswers(Jdbi jdbi, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
    }

    /** Under what a request is repeated: whose key, and a fingerprint of what was asked. */
    record Request(Caller caller, String key, byte[] fingerprint) {
        String signedIn() {
            return caller.user() == null ? "" : caller.user();
        }

        /** What the caller may do, so that an answer is not given again to somebody who may no longer see it. */
        byte[] rights(Keyring keys) {
            return keys.searchHash(
                    caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")) + "|"
                            + String.join(" ", caller.organisationCodes()) + "|" + caller.self());
        }

        String belongsTo() {
            return "idempotency_key.body " + caller.client() + " " + signedIn() + " " + key;
        }
    }

    /** An answer as it was given. */
    public record Kept(
            byte[] fingerprint,
            byte[] rights,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    /** Takes the key for this transaction; the kept answer, if the request was answered before. */
    Optional<Kept> begin(Request request) {
        return jdbi.withHandle(handle -> {
            take(handle, request);
            Optional<Kept> kept = find(handle, request);
            if (kept.isPresent()) {
                refuseOthers(request, kept.get());
                return kept.map(answer -> opened(request, answer));
            }
            insert(handle, request);
            return Optional.empty();
        });
    }

    private static void take(Handle handle, Request request) {
        boolean taken = handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:whole, 7))")
                .bind("whole", request.caller().client() + "\n" + request.signedIn() + "\n" + request.key())
                .mapTo(boolean.class)
                .one();
        if (!taken) {
            throw Problem.of(KitProblem.REQUEST_IN_FLIGHT);
        }
    }

    private Optional<Kept> find(Handle handle, Request request) {
        return handle.createQuery("""
                        select fingerprint, rights, status, location, etag, body from idempotency_key
                         where client = :client and signed_in = :signedIn and key = :key and recorded_from > :since
                        """)
                .bind("client", request.caller().client())
                .bind("signedIn", request.signedIn())
                .bind("key", request.key())
                .bind("since", Clocks.now(clock).minus(KEPT))
                .mapTo(Kept.class)
                .findOne();
    }

    private void refuseOthers(Request request, Kept kept) {
        if (!MessageDigest.isEqual(kept.fingerprint(), request.fingerprint())) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (!MessageDigest.isEqual(kept.rights(), request.rights(keys))) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
    }

    private Kept opened(Request request, Kept kept) {
        byte[] body = kept.body() == null ? null : keys.seal().open(kept.body(), request.belongsTo());
        return new Kept(kept.fingerprint(), kept.rights(), kept.status(), kept.location(), kept.etag(), body);
    }

    private void insert(Handle handle, Request request) {
        handle.createUpdate("""
                        insert into idempotency_key (client, signed_in, key, fingerprint, rights, recorded_from)
                        values (:client, :signedIn, :key, :fingerprint, :rights, :now)
                        on conflict (client, signed_in, key) do update
                           set fingerprint = excluded.fingerprint, rights = excluded.rights, recorded_from = excluded.recorded_from
                        """)
                .bind("client", request.caller().client())
                .bind("signedIn", request.signedIn())
                .bind("key", request.key())
                .bind("fingerprint", request.fingerprint())
                .bind("rights", request.rights(keys))
                .bind("now", Clocks.now(clock))
                .execute();
    }

    /** Keeps what is being answered, in the transaction of what was done. */
    void keep(Request request, int status, @Nullable String location, @Nullable String etag, byte @Nullable [] body) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body::bytea
                         where client = :client and signed_in = :signedIn and key = :key
                        """)
                .bind("status", status)
                .bind("location", location)
                .bind("etag", etag)
                .bind("body", body == null ? null : keys.seal().seal(body, request.belongsTo()))
                .bind("client", request.caller().client())
                .bind("signedIn", request.signedIn())
                .bind("key", request.key())
                .execute());
    }

    /** Forgets what is older than 24 hours; answers how many. */
    public int forgetOld() {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from idempotency_key where recorded_from <= :since")
                        .bind("since", Clocks.now(clock).minus(KEPT))
                        .execute());
    }
}
