package cofrestr.cpd.enrolment;

import cofrestr.kit.store.SqlFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Books what placing decided: the place, the money and the commitment, always together. */
final class TakePlace {
    private TakePlace() {}

    /** Takes what was found to be free, and commits the money of what costs some. */
    static void take(Handle handle, List<Placing.Claim> claims, Instant now) {
        int _ = new SqlFiles(
                        handle,
                        TakePlace.class,
                        Map.of(
                                "enrolments", enrolments(claims),
                                "years",
                                        claims.stream().map(Placing.Claim::year).toArray(UUID[]::new),
                                "streams",
                                        claims.stream()
                                                .map(Placing.Claim::stream)
                                                .toArray(String[]::new),
                                "amounts",
                                        claims.stream()
                                                .map(claim -> claim.amount().toPlainString())
                                                .toArray(String[]::new),
                                "now", now))
                .run("take-places.sql");
    }

    /** Gives back the place and the money of somebody who was enrolled. */
    static void giveBack(Handle handle, UUID enrolment, Instant now) {
        int _ = handle.execute(
                "update programme_year y set taken = taken - 1 from enrolment e where e.id = ? and y.id = e.year",
                enrolment);
        int _ = handle.execute(
                "update funding_stream s set committed = s.committed - c.amount from commitment c where c.enrolment = ? and c.released_at is null and s.code = c.stream",
                enrolment);
        int _ = handle.execute(
                "update commitment set released_at = ? where enrolment = ? and released_at is null", now, enrolment);
    }

    /** Those who waited have a place now. */
    static void move(Handle handle, List<Placing.Claim> claims, Instant now) {
        if (claims.isEmpty()) {
            return;
        }
        take(handle, claims, now);
        int _ = new SqlFiles(handle, TakePlace.class, Map.of("enrolments", enrolments(claims), "now", now))
                .run("give-places.sql");
    }

    private static UUID[] enrolments(List<Placing.Claim> claims) {
        return claims.stream().map(Placing.Claim::enrolment).toArray(UUID[]::new);
    }
}
