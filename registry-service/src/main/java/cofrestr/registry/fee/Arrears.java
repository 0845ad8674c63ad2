package cofrestr.registry.fee;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Whose fees are overdue, and to whom money is owed back. */
@ApplicationScoped
public class Arrears {
    private final Jdbi jdbi;

    Arrears(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A fee that was to be paid and is not. Whether it is a ground for removal (reg 12) is decided elsewhere. */
    public record Overdue(
            UUID notice,
            String registerNumber,
            int year,
            BigDecimal owed,
            @Nullable String organisation,
            LocalDate payBy,
            int daysOverdue) {}

    /** Where more was paid than charged. */
    public record RefundOwed(
            String place, String registerNumber, int year, FeeKind fee, BigDecimal charged, BigDecimal owedBack) {}

    public List<Overdue> overdue(FeeYear year, LocalDate today, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Arrears.class, "list-overdue.sql"))
                .bind("year", year.begins())
                .bind("today", today)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Overdue.class)
                .list());
    }

    public List<RefundOwed> refunds(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Arrears.class, "list-refunds-owed.sql"))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(RefundOwed.class)
                .list());
    }
}
