package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.store.SqlFiles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Remembers how often each client was wrong on a day. A client whose day ends before the day does is an alarm. */
@ApplicationScoped
class WrongTries {
    private static final Logger LOG = Logger.getLogger(WrongTries.class);
    private static final String OPEN = SqlFiles.text(WrongTries.class, "open-day.sql");
    private static final String COUNT = SqlFiles.text(WrongTries.class, "count-tries.sql");

    private final Jdbi jdbi;
    private final Counter stopped;

    WrongTries(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.stopped = meters.counter("cofrestr.checks.stopped");
    }

    /** A client's day and the limits of that day. */
    public record Day(
            long checked, long wrong, int wrongPerNumber, int wrongPerDay, BigDecimal wrongShare, int wrongMost) {
        Guessing guessing() {
            return new Guessing(new GuessLimits(wrongPerNumber, wrongPerDay, wrongShare, wrongMost), checked, wrong);
        }
    }

    /** How the day stands. */
    Guessing read(String client, LocalDate today) {
        return one("""
                select coalesce(a.checked, 0) as checked, coalesce(a.wrong, 0) as wrong,
                       l.wrong_per_number, l.wrong_per_day, l.wrong_share, l.wrong_most
                  from check_limit l
                  left join check_attempt a on a.client = :client and a.day = :today and a.number = ''
                 where l.valid @> :today::date
                """, client, today);
    }

    /** The same, and until the transaction ends nobody else opens or counts it: two lists of one client cannot be wrong twice. */
    Guessing open(String client, LocalDate today) {
        return one(OPEN, client, today);
    }

    private Guessing one(String sql, String client, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("client", client)
                        .bind("today", today)
                        .mapTo(Day.class)
                        .one())
                .guessing();
    }

    /** Adds what a list came to; {@code rows} is how many of its rows count as checked. */
    void count(String client, LocalDate today, Guessing guessing, int rows) {
        List<String> numbers = new ArrayList<>(List.of(""));
        List<Integer> wrong = new ArrayList<>(List.of(0));
        for (Map.Entry<RegisterNumber, Integer> tried : guessing.newlyWrong().entrySet()) {
            numbers.add(tried.getKey().value());
            wrong.add(tried.getValue());
            wrong.set(0, wrong.getFirst() + tried.getValue());
        }
        jdbi.useHandle(handle -> handle.createUpdate(COUNT)
                .bind("client", client)
                .bind("today", today)
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("wrong", wrong.toArray(Integer[]::new))
                .bind("rows", rows)
                .execute());
        if (guessing.hasJustEnded()) {
            stopped.increment();
            LOG.warnf(
                    "ALARM client %s is told nothing more today: %d checks were wrong, %d were made",
                    client, guessing.wrong(), guessing.checked());
        }
    }
}
