package cofrestr.registry.roster;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.job.Lease;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.RegistryProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes the confirmation of a plan, and has it applied as work that outlives the request and the service. */
@ApplicationScoped
public class CommitRoster implements JobKind {
    /** The kind of work that a commit is. */
    public static final String KIND = "commit-roster";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Jdbi jdbi;
    private final Rosters rosters;
    private final PlanRoster plan;
    private final Jobs jobs;
    private final Keyring keys;
    private final Clock clock;

    CommitRoster(Jdbi jdbi, Rosters rosters, PlanRoster plan, Jobs jobs, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.plan = plan;
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the sender confirms: the plan it saw, and whether posts may end beyond what the guard allows, and whether rows of
     * organisations that another sender keeps are to be tied to its posts. */
    public record Confirmation(
            String planHash, boolean allowLeavers, @Nullable String reason, boolean linkToKeeper) {
        boolean saysWhy() {
            return reason != null && !reason.isBlank();
        }
    }

    /**
     * Takes the confirmation: from now on the plan is being committed, whatever happens to this service. Answers the work
     * that does it; nothing where the same plan was committed before.
     */
    @Transactional
    public Optional<UUID> confirm(UUID id, Confirmation confirmed, Caller by) {
        if (rosters.find(id, by).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Roster roster = rosters.lock(id);
        boolean same = confirmed.planHash().equals(roster.planHash());
        if (roster.state() == Roster.State.COMMITTED && same) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> {
            if (roster.state() == Roster.State.COMMITTING && same) {
                return underWay(handle, id);
            }
            refuse(roster, confirmed);
            Rosters.is(handle, id, Roster.State.COMMITTING);
            if (roster.guardBlocks()) {
                handle.execute("update roster set guard_override = ? where id = ?", confirmed.reason(), id);
            }
            return Optional.of(jobs.ask(handle, KIND, id + " " + UUID.randomUUID(), work(id, confirmed, by)));
        });
    }

    private static void refuse(Roster roster, Confirmation confirmed) {
        if (roster.state() != Roster.State.PLANNED) {
            throw Problem.of(RegistryProblem.ROSTER_NOT_PLANNED);
        }
        if (!confirmed.planHash().equals(roster.planHash())) {
            throw Problem.of(RegistryProblem.ROSTER_PLAN_DIFFERS).at("/planHash");
        }
        if (roster.guardBlocks() && !confirmed.allowLeavers()) {
            throw Problem.of(RegistryProblem.ROSTER_ENDS_TOO_MANY, where(roster))
                    .at("/allowLeavers");
        }
        if (roster.guardBlocks() && !confirmed.saysWhy()) {
            throw Problem.of(RegistryProblem.ROSTER_REASON_MISSING).at("/reason");
        }
    }

    /** The organisations of which so many would end; that of the list where it is all together. */
    private static String where(Roster roster) {
        List<String> named = read(roster.guard())
                .path("organisations")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return named.isEmpty() ? roster.organisation() : String.join(", ", named);
    }

    private static Optional<UUID> underWay(Handle handle, UUID id) {
        return handle.createQuery(
                        "select id from job where kind = :kind and payload ->> 'roster' = :roster and state in ('WAITING', 'RUNNING')")
                .bind("kind", KIND)
                .bind("roster", id.toString())
                .mapTo(UUID.class)
                .findOne();
    }

    private static String work(UUID id, Confirmation confirmed, Caller by) {
        return JSON.createObjectNode()
                .put("roster", id.toString())
                .put("by", by.client())
                .put("linkToKeeper", confirmed.linkToKeeper())
                .toString();
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Lease lease) {
        JsonNode asked = read(lease.payload());
        lease.finish(handle -> applying(handle, roster(lease.payload()))
                .apply(asked.path("by").asText(), asked.path("linkToKeeper").asBoolean()));
    }

    /** Commits in the transaction of {@code handle}, as a single message does at once. */
    void commitNow(Handle handle, UUID roster, String by) {
        applying(handle, roster).apply(by, false);
    }

    private ApplyPlan applying(Handle handle, UUID roster) {
        return new ApplyPlan(handle, rosters.lock(roster), plan, keys, clock);
    }

    /** A list can be committed again after whatever kept it; where its ground has moved, those rows are planned anew first. */
    @Override
    public void failed(Handle handle, String payload, String code) {
        UUID id = roster(payload);
        Roster list = rosters.lock(id);
        Rosters.is(handle, id, Roster.State.PLANNED);
        if (code.equals(RegistryProblem.ROSTER_MOVED.name())) {
            replan(handle, list);
        }
    }

    private void replan(Handle handle, Roster list) {
        SqlFiles sql = RosterSql.on(handle, list.id(), list.announced());
        if (KeepersSeen.moved(sql)) {
            plan.planAnew(handle, list.id(), list.announced());
            return;
        }
        RosterSql.probeIndexes(handle);
        List<String> _ = plan.again(handle, list.id(), list.announced(), ApplyPlan.moved(sql));
        PlanRoster.summarize(handle, list.id(), list.announced());
    }

    private static UUID roster(String payload) {
        return UUID.fromString(read(payload).path("roster").asText());
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
