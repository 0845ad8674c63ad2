package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Schedules of fees: of each year the one entered last. */
@ApplicationScoped
public class FeeSchedules {
    private final Jdbi jdbi;

    FeeSchedules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Entered(int year, long version, Instant recordedFrom) {}

    /** The schedule in force for a year; none where nobody entered one. */
    public Optional<FeeSchedule> find(FeeYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select year, version, recorded_from from fee_schedule where year = :year order by version desc limit 1
                        """)
                .bind("year", year.begins())
                .mapTo(Entered.class)
                .findOne()
                .map(this::whole));
    }

    /** Schedules in the order of their years. */
    public List<FeeSchedule> list(Paging.From from) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct on (year) year, version, recorded_from from fee_schedule
                         where year > :after order by year, version desc limit :fetch
                        """)
                .bind("after", from.after().isEmpty() ? 0 : Integer.parseInt(from.after()))
                .bind("fetch", from.fetch())
                .mapTo(Entered.class)
                .list()
                .stream()
                .map(this::whole)
                .toList());
    }

    /** The version in force, 0 before the first; nobody else enters or uses a schedule of that year until the transaction ends. */
    long hold(FeeYear year) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('fee schedule'), :year)::text")
                    .bind("year", year.begins())
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("select coalesce(max(version), 0) from fee_schedule where year = :year")
                    .bind("year", year.begins())
                    .mapTo(Long.class)
                    .one();
        });
    }

    void enter(FeeSchedule schedule, Caller by) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into fee_schedule values (?, ?, ?, ?, ?)",
                    schedule.year().begins(),
                    schedule.version(),
                    by.client(),
                    by.user(),
                    schedule.recordedFrom());
            if (!schedule.categories().isEmpty()) {
                try (PreparedBatch rows = handle.prepareBatch("""
                        insert into fee_schedule_category
                        values (:year, :version, :category, :statutoryFee, :subsidy, :councilContribution, :legalBasis, :source)
                        """)) {
                    schedule.categories()
                            .forEach(terms ->
                                    bound(rows, schedule).bindMethods(terms).add());
                    rows.execute();
                }
            }
            if (!schedule.otherFees().isEmpty()) {
                try (PreparedBatch rows = handle.prepareBatch(
                        "insert into fee_schedule_other values (:year, :version, :fee, :amount, :legalBasis, :source)")) {
                    schedule.otherFees()
                            .forEach(fee ->
                                    bound(rows, schedule).bindMethods(fee).add());
                    rows.execute();
                }
            }
        });
    }

    private static PreparedBatch bound(PreparedBatch rows, FeeSchedule schedule) {
        return rows.bind("year", schedule.year().begins()).bind("version", schedule.version());
    }

    private FeeSchedule whole(Entered entered) {
        return jdbi.withHandle(handle -> new FeeSchedule(
                new FeeYear(entered.year()),
                entered.version(),
                entered.recordedFrom(),
                handle.createQuery("""
                                select category, statutory_fee, subsidy, council_contribution, legal_basis, source
                                  from fee_schedule_category where year = :year and version = :version order by category
                                """)
                        .bindMethods(entered)
                        .mapTo(FeeTerms.class)
                        .list(),
                handle.createQuery("""
                                select fee, amount, legal_basis, source
                                  from fee_schedule_other where year = :year and version = :version order by fee
                                """).bindMethods(entered).mapTo(ActFee.class).list()));
    }
}
