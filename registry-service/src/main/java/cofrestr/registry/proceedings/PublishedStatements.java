package cofrestr.registry.proceedings;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is published of cases that were not proved: where the person asked for it, and nothing else (SI 2015/140 Part 5). */
@ApplicationScoped
public class PublishedStatements {
    private static final String FIND = SqlFiles.text(PublishedStatements.class, "published-statements.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    PublishedStatements(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A published statement. */
    public record Published(
            UUID id,
            String givenNames,
            String familyName,
            LocalDate decidedOn,
            String committeeEn,
            String committeeCy,
            String outcomeEn,
            String outcomeCy,
            LocalDate statementUntil) {}

    /** One page of those published today. */
    public List<Published> all(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Published.class)
                .list());
    }
}
