package cofrestr.registry.referral;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The papers of referrals, sealed. */
@ApplicationScoped
public class Papers {
    private final Jdbi jdbi;
    private final Keyring keys;
    private final ObjectMapper json;

    Papers(Jdbi jdbi, Keyring keys, ObjectMapper json) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.json = json;
    }

    /** A paper as it is stored; without content where there is said to be none. */
    public record Stored(DocumentKind kind, byte @Nullable [] sealed) {}

    /** The papers of a referral in the order in which they came, opened. */
    public List<Paper> of(UUID referral) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select kind, sealed from referral_document where referral = :id order by id")
                        .bind("id", referral)
                        .mapTo(Stored.class)
                        .list())
                .stream()
                .map(stored -> opened(referral, stored))
                .toList();
    }

    /** What of Sch 5 was neither supplied nor said not to exist. */
    public List<DocumentKind> missing(UUID referral) {
        return jdbi.withHandle(handle -> new SqlFiles(handle, Papers.class, Map.of("id", referral))
                .query("find-missing.sql")
                .mapTo(DocumentKind.class)
                .list());
    }

    void keep(Handle handle, UUID referral, List<Paper> papers, String desk, Instant now) {
        for (Paper paper : papers) {
            handle.createUpdate("""
                            insert into referral_document (referral, kind, sealed, seal_key, sent_by, recorded_from)
                            values (:referral, :kind, :sealed, :key, :desk, :now)
                            """)
                    .bind("referral", referral)
                    .bind("kind", paper.kind())
                    .bind("sealed", paper.exists() ? keys.seal().seal(written(paper), sealedTo(referral)) : null)
                    .bind("key", paper.exists() ? keys.sealKeyId() : null)
                    .bind("desk", desk)
                    .bind("now", now)
                    .execute();
        }
    }

    private Paper opened(UUID referral, Stored stored) {
        byte[] sealed = stored.sealed();
        if (sealed == null) {
            return new Paper(stored.kind(), null, null);
        }
        try {
            return json.readValue(keys.seal().open(sealed, sealedTo(referral)), Paper.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] written(Paper paper) {
        try {
            return json.writeValueAsBytes(new Paper(paper.kind(), paper.text(), paper.file()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sealedTo(UUID referral) {
        return "referral_document.sealed " + referral;
    }
}
