package cofrestr.registry.application;

import cofrestr.kit.job.DailyChore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Files that no scanner could look at when they came are shown to it once a day until one has. */
@ApplicationScoped
class ScanPending implements DailyChore {
    private final Jdbi jdbi;
    private final Files files;
    private final FileScanner scanner;

    ScanPending(Jdbi jdbi, Files files, FileScanner scanner) {
        this.jdbi = jdbi;
        this.files = files;
        this.scanner = scanner;
    }

    public record Waiting(UUID id, UUID application) {}

    @Override
    public void doOn(LocalDate day) {
        List<Waiting> waiting = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, application from application_file where scan = 'PENDING' order by id")
                .mapTo(Waiting.class)
                .list());
        for (Waiting file : waiting) {
            ScanState found = scanner.scan(files.open(file.application(), file.id(), true, true));
            if (found != ScanState.PENDING) {
                QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> handle.execute(
                                "update application_file set scan = ? where id = ? and scan = 'PENDING'",
                                found.name(),
                                file.id())));
            }
        }
    }
}
