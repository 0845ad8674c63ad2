package cofrestr.cpd.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Books what placing decided: the place, the money and the commitment, always together. */
final class TakePlace {
    private TakePlace() {}

    static void take(Handle handle, Placing.Claim claim, Instant now) {
        int _ = handle.execute("update programme_year set taken = taken + 1 where id = ?", claim.year());
        if (claim.stream() == null) {
            return;
        }
        int _ = handle.execute(
                "update funding_stream set committed = committed + ? where code = ?", claim.amount(), claim.stream());
        int _ = handle.execute(
                "insert into commitment (stream, enrolment, amount, committed_at) values (?, ?, ?, ?)",
                claim.stream(),
                claim.enrolment(),
                claim.amount(),
                now);
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
        for (Placing.Claim claim : claims) {
            take(handle, claim, now);
            int _ = handle.execute(
                    "update enrolment set state = 'ENROLLED', enrolled_from = ?, version = version + 1 where id = ?",
                    now,
                    claim.enrolment());
            EnrolmentSteps.placeGiven(handle, claim.enrolment(), now);
        }
    }
}
