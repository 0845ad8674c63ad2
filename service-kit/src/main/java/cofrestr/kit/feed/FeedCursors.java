package cofrestr.kit.feed;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.secret.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Seals how far a reader has come: generation and position of one feed, for one set of organisations. Nobody can make,
 * alter or lend one.
 */
@ApplicationScoped
public class FeedCursors {
    private static final int SCOPE_BYTES = 8;

    private final Seal seal;
    private final Keyring keys;

    FeedCursors(Keyring keys) {
        this.keys = keys;
        this.seal = keys.cursorSeal();
    }

    /** Makes the cursors of one caller on one feed. */
    public final class Of {
        private final String belongsTo;
        private final byte[] scope;
        private final long generation;

        private Of(FeedName feed, String[] routes, long generation) {
            this.belongsTo = "feed " + feed.name();
            this.scope = keys.searchHash(String.join(" ", routes));
            this.generation = generation;
        }

        public String at(long position) {
            ByteBuffer plain = ByteBuffer.allocate(2 * Long.BYTES + SCOPE_BYTES)
                    .putLong(generation)
                    .putLong(position)
                    .put(scope, 0, SCOPE_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(plain.array(), belongsTo));
        }

        /** The position a cursor stands for; 0 without one. Refused where it is of another generation or other organisations. */
        public long position(@Nullable String cursor) {
            if (cursor == null) {
                return 0;
            }
            ByteBuffer plain = ByteBuffer.wrap(open(cursor));
            if (plain.getLong() != generation) {
                throw Problem.of(KitProblem.CURSOR_EXPIRED);
            }
            long position = plain.getLong();
            byte[] sealedScope = new byte[SCOPE_BYTES];
            plain.get(sealedScope);
            if (!ByteBuffer.wrap(sealedScope).equals(ByteBuffer.wrap(scope, 0, SCOPE_BYTES))) {
                throw Problem.of(KitProblem.CURSOR_SCOPE_CHANGED);
            }
            return position;
        }

        private byte[] open(String cursor) {
            try {
                byte[] plain =
                        seal.open(Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII)), belongsTo);
                if (plain.length == 2 * Long.BYTES + SCOPE_BYTES) {
                    return plain;
                }
            } catch (IllegalArgumentException | SecurityException altered) {
                // Answered like any other cursor that is not one of ours.
            }
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
    }

    public Of of(FeedName feed, Caller caller, long generation) {
        return of(feed, caller.organisationCodes(), generation);
    }

    /** For one reader by its routes. */
    Of of(FeedName feed, String[] routes, long generation) {
        return new Of(feed, routes, generation);
    }
}
