package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes a file into an application: its type told by its content, its size limited, scanned where there is a scanner. */
@ApplicationScoped
public class AttachFile {
    private final Jdbi jdbi;
    private final Files files;
    private final FileScanner scanner;
    private final Clock clock;

    AttachFile(Jdbi jdbi, Files files, FileScanner scanner, Clock clock) {
        this.jdbi = jdbi;
        this.files = files;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** How large a file may be, how many there may be. */
    public record Rule(int mostBytes, int mostFiles) {}

    /** The file as it is kept; the one of before where the same content came before. */
    public Files.Attached attach(UUID id, FileKind kind, InputStream content, String name, Caller by)
            throws IOException {
        Rule rule = jdbi.withHandle(
                handle -> handle.createQuery("select most_bytes, most_files from file_rule where valid @> :day::date")
                        .bind("day", Clocks.today(clock))
                        .mapTo(Rule.class)
                        .one());
        byte[] read = content.readNBytes(rule.mostBytes() + 1);
        if (read.length > rule.mostBytes()) {
            throw Problem.of(RegistryProblem.FILE_TOO_LARGE, rule.mostBytes());
        }
        FileType type = FileType.of(read).orElseThrow(() -> Problem.of(RegistryProblem.FILE_TYPE_REFUSED));
        return files.keep(id, new Files.Content(kind, type, read, scanner.scan(read)), rule.mostFiles(), name, by);
    }
}
