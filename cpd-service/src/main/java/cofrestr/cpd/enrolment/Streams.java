package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.problem.Problem;
import java.math.BigDecimal;
import org.jdbi.v3.core.Handle;

/** What a stream pays for an enrolment. */
final class Streams {
    private Streams() {}

    /** Refuses a stream that is not there, is a plan, or may not pay for this programme and whoever sends the person. */
    private static void refuseUnfit(Handle handle, String stream, Enrol.Command command) {
        boolean fit = handle.createQuery("""
                        select basis = 'LIVE' and stream_pays_for(code, :programme, coalesce(:organisation, '')) from funding_stream where code = :stream
                        """)
                .bind("stream", stream)
                .bind("programme", command.programme())
                .bind("organisation", command.organisation())
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(() -> Problem.of(CpdProblem.FUNDING_STREAM_UNKNOWN).at("/stream"));
        if (!fit) {
            throw Problem.of(CpdProblem.FUNDING_STREAM_UNFIT).at("/stream");
        }
    }

    /** The fee of one place, or as much of it as the stream pays, which must be one that may pay here. */
    static BigDecimal amount(Handle handle, String stream, Enrol.Offered year, Enrol.Command command) {
        refuseUnfit(handle, stream, command);
        return handle.createQuery(
                        "select coalesce(least(:fee::numeric, amount_per_place), 0) from funding_stream where code = :stream")
                .bind("fee", year.fee())
                .bind("stream", stream)
                .mapTo(BigDecimal.class)
                .one();
    }
}
