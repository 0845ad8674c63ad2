package cofrestr.kit.secret;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start with keys that cannot open what is stored: never new keys over old data. A known value lies sealed in
 * the database; the search key is tried on it too, since it can only be compared.
 */
@ApplicationScoped
public class Canary {
    private static final String KNOWN = "Cofrestr";
    private static final String BELONGS_TO = "key_canary.sealed";

    private final Keyring keys;
    private final Jdbi jdbi;

    Canary(Keyring keys, Jdbi jdbi) {
        this.keys = keys;
        this.jdbi = jdbi;
    }

    /** Before anything else starts. */
    void check(@Observes @Priority(1) @Nullable StartupEvent starting) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(this::check));
    }

    /** Fails unless the keys are those of the data; where there is no canary yet, puts one in. */
    void check(Handle handle) {
        handle.createUpdate(
                        "insert into key_canary (key_id, sealed) values (:id, :sealed), ('search-1', :hash) on conflict do nothing")
                .bind("id", keys.sealKeyId())
                .bind("sealed", keys.seal().seal(KNOWN.getBytes(StandardCharsets.UTF_8), BELONGS_TO))
                .bind("hash", keys.searchHash(KNOWN))
                .execute();
        if (!opens(stored(handle, keys.sealKeyId()))
                || !Arrays.equals(stored(handle, "search-1"), keys.searchHash(KNOWN))) {
            throw new IllegalStateException(
                    "The keys in the file that COFRESTR_KEYS names are not those that this database was written with. Put the right key file back; new keys over old data would lose what is sealed.");
        }
    }

    private static byte[] stored(Handle handle, String id) {
        return handle.createQuery("select sealed from key_canary where key_id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    private boolean opens(byte[] sealed) {
        try {
            return Arrays.equals(keys.seal().open(sealed, BELONGS_TO), KNOWN.getBytes(StandardCharsets.UTF_8));
        } catch (SecurityException otherKey) {
            return false;
        }
    }
}
