package cofrestr.registry.order;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What is published of orders: for the life of each, and six months at least, unless justice or the interest of a child
 * says otherwise (SI 2015/140 Part 5). The public's own statement: it holds what may be published and nothing else.
 */
@ApplicationScoped
public class PublishedOrders {
    private static final String FIND = SqlFiles.text(PublishedOrders.class, "published-orders.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    PublishedOrders(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A published order. */
    public record Published(
            UUID id,
            String givenNames,
            String familyName,
            @Nullable String lastSchoolEn,
            @Nullable String lastSchoolCy,
            OrderKind kind,
            String nameEn,
            String nameCy,
            LocalDate madeOn,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            List<String> groundsEn,
            List<String> groundsCy,
            @Nullable String conviction,
            @Nullable String conductEn,
            @Nullable String conductCy,
            @Nullable LocalDate publishedUntil) {}

    public List<Published> all(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Published.class)
                .list());
    }
}
