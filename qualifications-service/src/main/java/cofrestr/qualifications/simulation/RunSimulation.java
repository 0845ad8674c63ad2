package cofrestr.qualifications.simulation;

import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Lease;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.compliance.Capacity;
import cofrestr.qualifications.compliance.Facts;
import cofrestr.qualifications.compliance.JudgeRule;
import cofrestr.qualifications.compliance.Question;
import cofrestr.qualifications.compliance.ReadFacts;
import cofrestr.qualifications.compliance.Rules;
import cofrestr.qualifications.requirement.WriteTerms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Judges everybody of the workforce whom it could be about by one requirement, a few thousand people at a time, in one snapshot of the database: the same
 * reading and the same judge as for one person. Nothing is held but counts.
 */
@ApplicationScoped
public class RunSimulation implements JobKind {
    static final String KIND = "simulation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Clock clock;

    RunSimulation(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What was reckoned. */
    private record Reckoned(Tally tally, long people, String inputsHash) {}

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Lease lease) {
        UUID id = simulation(lease.payload());
        Reckoned reckoned = jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> reckon(handle, find(handle, id)));
        lease.finish(handle -> keep(handle, id, reckoned));
    }

    private static UUID simulation(String payload) {
        try {
            return UUID.fromString(JSON.readTree(payload).path("simulation").asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The simulation, and which version of its code the requirement is. */
    public record Asked(UUID requirement, int ruleVersion, String terms, Moment moment) {}

    private static Asked find(Handle handle, UUID id) {
        return handle.createQuery("""
                        select s.requirement, r.rule_version, s.terms::text as terms, s.as_of, s.known_at
                          from simulation s join requirement r on r.id = s.requirement where s.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new Asked(
                        row.getObject("requirement", UUID.class),
                        row.getInt("rule_version"),
                        row.getString("terms"),
                        new Moment(
                                row.getObject("as_of", java.time.LocalDate.class),
                                row.getTimestamp("known_at").toInstant())))
                .one();
    }

    private static Reckoned reckon(Handle handle, Asked asked) {
        Rules rules = Rules.of(handle, asked.requirement(), asked.ruleVersion(), WriteTerms.read(asked.terms()));
        JudgeRule judge = rules.judges().getFirst();
        Question question = Question.asTheyAre(asked.moment());
        ReadFacts reader = new ReadFacts(handle, rules.needs(), asked.moment());
        Tally tally = new Tally(asked.moment().asAt());
        Fingerprint inputs = new Fingerprint();
        inputs.add(asked.terms());
        inputs.add(asked.moment().asAt().toString());
        long[] people = {0};
        Candidates.of(handle, judge.rule().appliesTo()).forEachPage(page -> {
            Map<String, Facts> facts = reader.of(page);
            for (String number : page) {
                Facts known = facts.getOrDefault(number, Facts.NONE);
                inputs.add(number, known);
                Capacity capacity = question.capacity(known);
                judge.judge(known, capacity, asked.moment().asAt())
                        .ifPresent(judged -> tally.add(
                                judged, capacity.postsUnder(judge.rule().appliesTo())));
            }
            people[0] += page.size();
        });
        return new Reckoned(tally, people[0], inputs.value());
    }

    private void keep(Handle handle, UUID id, Reckoned reckoned) {
        PreparedBatch figures = handle.prepareBatch("""
                insert into simulation_figure (simulation, grouping, code, in_scope, met, transition, provisional, unknown, not_met)
                values (:id, :by, :code, :inScope, :met, :transition, :provisional, :unknown, :notMet)
                """);
        reckoned.tally()
                .forEach((group, counted) -> figures.bind("id", id)
                        .bind("by", group.by().name())
                        .bind("code", group.code())
                        .bindMethods(counted)
                        .add());
        if (figures.size() > 0) {
            int[] _ = figures.execute();
        }
        handle.createUpdate("""
                        update simulation set people = :people, inputs_hash = :hash, finished_at = :now where id = :id
                        """)
                .bind("people", reckoned.people())
                .bind("hash", reckoned.inputsHash())
                .bind("now", Clocks.now(clock))
                .bind("id", id)
                .execute();
    }
}
