package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The files of applications, sealed in the database. Those that came while a case was open are the case's. */
@ApplicationScoped
public class Files {
    private final Jdbi jdbi;
    private final Steps steps;
    private final Keyring keys;
    private final Clock clock;

    Files(Jdbi jdbi, Steps steps, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.keys = keys;
        this.clock = clock;
    }

    /** A content on its way in. */
    record Content(FileKind kind, FileType type, byte[] bytes, ScanState scan) {}

    /** A file, and whether it came just now. */
    public record Attached(AttachedFile file, boolean isNew) {}

    /** A content as it is stored. */
    public record Stored(byte[] sha256, byte[] sealed, ScanState scan) {}

    /** Keeps a content once for an application. */
    @Transactional
    public Attached keep(UUID id, Content content, int most, String name, Caller by) {
        return jdbi.withHandle(handle -> {
            Held held = steps.hold(handle, id, by);
            steps.take(handle, held, ApplicationEvent.ATTACH, by);
            boolean ofCase = held.shownAs() == ShownState.SUITABILITY;
            byte[] hash = sha256(content.bytes());
            Optional<AttachedFile> known = find(handle, id, ofCase, hash);
            if (known.isPresent()) {
                return new Attached(known.get(), false);
            }
            refuseTooMany(handle, id, most);
            insert(handle, id, content, ofCase, hash, name);
            if (!ofCase) {
                Steps.changed(handle, id);
            }
            return new Attached(find(handle, id, ofCase, hash).orElseThrow(), true);
        });
    }

    /** Those that the reader may see; the case's are for caseworkers and the applicant. */
    public List<AttachedFile> of(UUID id, boolean casesToo) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Files.class, "list-files.sql"))
                .bind("id", id)
                .bind("casesToo", casesToo)
                .mapTo(AttachedFile.class)
                .list());
    }

    /** Whether a reader of an application sees what came while it waited on suitability. */
    public static boolean seesCases(Caller reader, String applicant) {
        RegisterNumber self = reader.is(Role.PRACTITIONER) ? reader.self() : null;
        return reader.is(Role.CASEWORKER) || (self != null && self.value().equals(applicant));
    }

    /**
     * The content of a file. One in which something was found is never given out, one that nobody has scanned only to a
     * reader who says that it is known.
     */
    public byte[] open(UUID id, UUID file, boolean casesToo, boolean unscanned) {
        Stored stored = jdbi.withHandle(handle -> handle.createQuery("""
                                select sha256, sealed, scan from application_file
                                 where id = :file and application = :id and (:casesToo or not of_case)
                                """)
                        .bind("id", id)
                        .bind("file", file)
                        .bind("casesToo", casesToo)
                        .mapTo(Stored.class)
                        .findOne())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (stored.scan() == ScanState.INFECTED) {
            throw Problem.of(RegistryProblem.FILE_INFECTED);
        }
        if (stored.scan() == ScanState.PENDING && !unscanned) {
            throw Problem.of(RegistryProblem.FILE_NOT_SCANNED);
        }
        return keys.seal().open(stored.sealed(), sealedTo(id, stored.sha256()));
    }

    private static Optional<AttachedFile> find(Handle handle, UUID id, boolean ofCase, byte[] hash) {
        return handle.createQuery(SqlFiles.text(Files.class, "find-file.sql"))
                .bind("id", id)
                .bind("ofCase", ofCase)
                .bind("hash", hash)
                .mapTo(AttachedFile.class)
                .findOne();
    }

    private static void refuseTooMany(Handle handle, UUID id, int most) {
        int there = handle.createQuery("select count(*) from application_file where application = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
        if (there >= most) {
            throw Problem.of(RegistryProblem.FILES_TOO_MANY, most);
        }
    }

    private void insert(Handle handle, UUID id, Content content, boolean ofCase, byte[] hash, String name) {
        handle.createUpdate(SqlFiles.text(Files.class, "insert-file.sql"))
                .bind("id", id)
                .bind("kind", content.kind())
                .bind("ofCase", ofCase)
                .bind("mediaType", content.type().mediaType())
                .bind("bytes", content.bytes().length)
                .bind("hash", hash)
                .bind("sealed", keys.seal().seal(content.bytes(), sealedTo(id, hash)))
                .bind("key", keys.sealKeyId())
                .bind("scan", content.scan())
                .bind("name", name)
                .bind("now", Clocks.now(clock))
                .execute();
    }

    private static String sealedTo(UUID application, byte[] hash) {
        return "application.file " + application + " " + HexFormat.of().formatHex(hash);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
