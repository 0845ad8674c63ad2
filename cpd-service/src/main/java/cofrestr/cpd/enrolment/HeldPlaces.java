package cofrestr.cpd.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * The places and the money that a transaction has locked. Years are locked before streams, each in one order, so that two
 * transactions never wait for each other.
 */
final class HeldPlaces {
    /** Somebody who waits, and can still be taken: neither the year nor the programme is over. */
    private static final String WAITING = """
            select e.id as enrolment, e.year, e.stream, e.amount
              from enrolment e join programme_year y on y.id = e.year join programme p on p.code = y.programme
             where e.state = 'WAITING' and least(y.ends, p.valid_until) >= :today and
            """;

    private final Handle handle;
    private final LocalDate today;
    private final TreeSet<UUID> years = new TreeSet<>();

    private HeldPlaces(Handle handle, LocalDate today) {
        this.handle = handle;
        this.today = today;
    }

    /** Where something became free: places of years, money of a stream. */
    record Freed(Collection<UUID> years, @Nullable String stream) {}

    /** The places of one year. */
    static HeldPlaces of(Handle handle, UUID year, LocalDate today) {
        HeldPlaces held = new HeldPlaces(handle, today);
        held.lockYears(List.of(year), "");
        return held;
    }

    /** Everything that may move once something is free: places, those who wait, their money. */
    static HeldPlaces of(Handle handle, Freed freed, LocalDate today) {
        HeldPlaces held = beforeMoney(handle, freed, today);
        Placing _ = held.free(held.streams(freed));
        held.lockLate(freed.stream());
        return held;
    }

    /** The places alone. Whoever is about to change a stream asks for this before, and for {@link #ofMoney} afterwards. */
    static HeldPlaces beforeMoney(Handle handle, Freed freed, LocalDate today) {
        HeldPlaces held = new HeldPlaces(handle, today);
        TreeSet<UUID> wanted = new TreeSet<>(held.waitingFor(freed.stream()));
        wanted.addAll(freed.years());
        held.lockYears(wanted, "");
        return held;
    }

    /** What may move once a stream, which is locked already, has more money. */
    static HeldPlaces ofMoney(Handle handle, String stream, LocalDate today) {
        HeldPlaces held = new HeldPlaces(handle, today);
        held.lockLate(stream);
        return held;
    }

    private SortedSet<String> streams(Freed freed) {
        SortedSet<String> streams = new TreeSet<>();
        if (freed.stream() != null) {
            streams.add(freed.stream());
        }
        for (Placing.Claim claim : claims("e.year = any(:years)", freed)) {
            if (claim.stream() != null) {
                streams.add(claim.stream());
            }
        }
        return streams;
    }

    /** Whoever came to wait for this money while its row was not yet locked is found now; for their year nobody waits. */
    private void lockLate(@Nullable String stream) {
        List<UUID> late =
                waitingFor(stream).stream().filter(one -> !years.contains(one)).toList();
        if (!late.isEmpty()) {
            lockYears(late, " nowait");
        }
    }

    /** Places that somebody else may hold are no reason to wait: the caller is told to come again. */
    private void lockYears(Collection<UUID> wanted, String otherwise) {
        int _ = handle.createQuery(
                        "select id from programme_year where id = any(:years) order by id for update" + otherwise)
                .bind("years", wanted.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()
                .size();
        years.addAll(wanted);
    }

    private List<UUID> waitingFor(@Nullable String stream) {
        return handle.createQuery("select distinct year from (" + WAITING + " e.stream = :stream) waiting")
                .bind("today", today)
                .bind("stream", stream)
                .mapTo(UUID.class)
                .list();
    }

    /** Locks the streams and says what is free. Their codes never change, so that who only names one need not wait. */
    Placing free(Collection<String> streams) {
        Map<String, BigDecimal> money = new HashMap<>();
        handle.createQuery(
                        "select code as stream, amount - committed as amount from funding_stream where code = any(:streams) order by code for no key update")
                .bind("streams", streams.toArray(String[]::new))
                .mapTo(Left.class)
                .forEach(one -> money.put(one.stream(), one.amount()));
        Map<UUID, Integer> places = new HashMap<>();
        handle.createQuery("select id as year, places - taken as places from programme_year where id = any(:years)")
                .bind("years", years.toArray(UUID[]::new))
                .mapTo(Free.class)
                .forEach(one -> places.put(one.year(), one.places()));
        return new Placing(places, money);
    }

    /** Who can be taken now, of those who wait for the years, and of those who wait elsewhere for the stream. */
    List<Placing.Claim> next(Freed freed) {
        return free(streams(freed)).next(claims("(e.year = any(:years) or e.stream = :stream)", freed));
    }

    private List<Placing.Claim> claims(String which, Freed freed) {
        return handle.createQuery(WAITING + which + " order by e.arrival")
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("today", today)
                .bind("years", freed.years().toArray(UUID[]::new))
                .bind("stream", freed.stream())
                .mapTo(Placing.Claim.class)
                .list();
    }

    /** Free places of a year. */
    public record Free(UUID year, int places) {}

    /** Money that is left in a stream. */
    public record Left(String stream, BigDecimal amount) {}
}
