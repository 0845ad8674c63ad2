package cofrestr.cpd.enrolment;

import java.math.BigDecimal;
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
    /** Somebody who waits. */
    private static final String WAITING =
            "select id as enrolment, year, stream, amount from enrolment where state = 'WAITING' and ";

    private final Handle handle;
    private final TreeSet<UUID> years = new TreeSet<>();

    private HeldPlaces(Handle handle) {
        this.handle = handle;
    }

    /** The places of one year. */
    static HeldPlaces of(Handle handle, UUID year) {
        HeldPlaces held = new HeldPlaces(handle);
        held.lockYears(List.of(year), "");
        return held;
    }

    /** Everything that may move once something of the year or of the stream is free: places, those who wait, their money. */
    static HeldPlaces of(Handle handle, UUID year, @Nullable String stream) {
        HeldPlaces held = new HeldPlaces(handle);
        TreeSet<UUID> wanted = new TreeSet<>(held.waitingFor(stream));
        wanted.add(year);
        held.lockYears(wanted, "");
        SortedSet<String> streams = held.streams(year, stream);
        Placing _ = held.free(streams);
        // Who came to wait for this money while its row was not yet locked is found now.
        List<UUID> late = held.waitingFor(stream).stream()
                .filter(one -> !held.years.contains(one))
                .toList();
        if (!late.isEmpty()) {
            held.lockYears(late, " nowait");
        }
        return held;
    }

    private SortedSet<String> streams(UUID year, @Nullable String stream) {
        SortedSet<String> streams = new TreeSet<>();
        if (stream != null) {
            streams.add(stream);
        }
        for (Placing.Claim claim : claims("year = :year", year, stream)) {
            if (claim.stream() != null) {
                streams.add(claim.stream());
            }
        }
        return streams;
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
        return handle.createQuery("select distinct year from enrolment where state = 'WAITING' and stream = :stream")
                .bind("stream", stream)
                .mapTo(UUID.class)
                .list();
    }

    /** Locks the streams and says what is free. */
    Placing free(Collection<String> streams) {
        Map<String, BigDecimal> money = new HashMap<>();
        handle.createQuery(
                        "select code as stream, amount - committed as amount from funding_stream where code = any(:streams) order by code for update")
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

    /** Who can be taken now, of those who wait for the year, and of those who wait elsewhere for the stream. */
    List<Placing.Claim> next(UUID year, @Nullable String stream) {
        return free(streams(year, stream)).next(claims("(year = :year or stream = :stream)", year, stream));
    }

    private List<Placing.Claim> claims(String which, UUID year, @Nullable String stream) {
        return handle.createQuery(WAITING + which + " order by arrival")
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("year", year)
                .bind("stream", stream)
                .mapTo(Placing.Claim.class)
                .list();
    }

    /** Free places of a year. */
    public record Free(UUID year, int places) {}

    /** Money that is left in a stream. */
    public record Left(String stream, BigDecimal amount) {}
}
