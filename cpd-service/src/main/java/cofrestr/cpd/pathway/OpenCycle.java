package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Opens a cycle of a pathway, with its terms and sessions. */
@ApplicationScoped
public class OpenCycle {
    private final Jdbi jdbi;
    private final Clock clock;

    OpenCycle(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    public Cycle open(Cycle cycle, Caller by) {
        if (!cycle.isInOrder()) {
            throw Problem.of(CpdProblem.PATHWAY_CYCLE_UNFIT);
        }
        return jdbi.withHandle(handle -> {
            int opened = handle.createUpdate("""
                            insert into pathway_cycle (code, pathway, title_en, title_cy, nominations, hosts_by, placements, evaluation_on, basis, source, recorded_by, recorded_from)
                            select :code, p.code, :title.en, :title.cy, daterange(:nominationsFrom, :nominationsUntil, '[]'), :hostsBy,
                                   daterange(:placementsFrom, :placementsUntil, '[]'), :evaluationOn, :basis, :source, :by, :now
                              from pathway p where p.code = :pathway
                            """)
                    .bindMethods(cycle)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            if (opened == 0) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            insertTerms(handle, cycle);
            insertSessions(handle, cycle);
            return Cycles.read(handle, cycle.code());
        });
    }

    private static void insertTerms(Handle handle, Cycle cycle) {
        PreparedBatch terms = handle.prepareBatch("""
                insert into pathway_term (cycle, code, title_en, title_cy, period, basis)
                values (:cycle, :code, :title.en, :title.cy, daterange(:from, :until, '[]'), :basis)
                """);
        cycle.terms()
                .forEach(term ->
                        terms.bind("cycle", cycle.code()).bindMethods(term).add());
        terms.execute();
    }

    private static void insertSessions(Handle handle, Cycle cycle) {
        PreparedBatch sessions = handle.prepareBatch("""
                insert into pathway_session (cycle, code, title_en, title_cy, on_date, from_time, until_time, audience, trains, source)
                values (:cycle, :code, :title.en, :title.cy, :on, :from, :until, :audiences, :trains, :source)
                """);
        cycle.sessions()
                .forEach(session -> sessions.bind("cycle", cycle.code())
                        .bind(
                                "audiences",
                                session.audience().stream().map(Audience::name).toArray(String[]::new))
                        .bindMethods(session)
                        .add());
        sessions.execute();
    }
}
