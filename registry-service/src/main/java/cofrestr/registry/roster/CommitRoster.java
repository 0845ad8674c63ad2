package cofrestr.registry.roster;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.job.Lease;
import cofrestr.kit.number.NumberSequence;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.practitioner.RestateEntries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Applies exactly the plan that was seen, in one transaction of set-based statements, or says what moved. Register
 * numbers are drawn only here. Nobody is registered by a list.
 */
@ApplicationScoped
public class CommitRoster implements JobKind {
    /** The kind of work that a commit is. */
    public static final String KIND = "commit-roster";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** One list is committed at a time; the number is ours alone. */
    private static final long ONE_AT_A_TIME = 0x726f73746572L;

    /** What is said of the post and not of the person: only this makes a new period of the employment. */
    private static final String[] POST_FIELDS = {
        "organisation",
        "roleProfile",
        "censusCategory",
        "postTitle",
        "supportsSpecifiedWork",
        "contractType",
        "hoursPerWeek",
        "fullTimeHours",
        "weeksPerYear",
        "fte",
        "payPoint",
        "localGrade",
        "subjectSpecialism",
        "hltaStatus",
        "deployedAsHlta",
        "volunteer",
        "headSatisfiedOn",
        "startDate",
        "endDate"
    };

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

    /** What the sender confirms: the plan it saw, and whether posts may end beyond what the guard allows. */
    public record Confirmation(
            String planHash, boolean allowLeavers, @Nullable String reason) {
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
            return Optional.of(jobs.ask(handle, KIND, id + " " + UUID.randomUUID(), work(id, by)));
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

    private static String work(UUID id, Caller by) {
        return JSON.createObjectNode()
                .put("roster", id.toString())
                .put("by", by.client())
                .toString();
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Lease lease) {
        lease.finish(handle -> commitNow(handle, roster(lease.payload()), by(lease.payload())));
    }

    /** Commits in the transaction of {@code handle}: what the job does, and what a single message does at once. */
    void commitNow(Handle handle, UUID roster, String by) {
        new Commit(handle, rosters.lock(roster)).apply(by);
    }

    /** A list can be committed again after whatever kept it; where its ground has moved, those rows are planned anew first. */
    @Override
    public void failed(Handle handle, String payload, String code) {
        UUID id = roster(payload);
        Roster list = rosters.lock(id);
        Rosters.is(handle, id, Roster.State.PLANNED);
        if (code.equals(RegistryProblem.ROSTER_MOVED.name())) {
            RosterSql.probeIndexes(handle);
            List<String> _ =
                    plan.again(handle, id, list.announced(), moved(RosterSql.on(handle, id, list.announced())));
            PlanRoster.summarize(handle, id, list.announced());
        }
    }

    /** The rows and people of a plan of which the register says something else since it was made. */
    private static PlanRoster.Part moved(SqlFiles sql) {
        return new PlanRoster.Part(
                sql.query("known-meanwhile.sql").mapTo(Integer.class).list().toArray(Integer[]::new),
                sql.query("moved-people.sql").mapTo(Long.class).list().toArray(Long[]::new));
    }

    /** The first of them; the problem says how many there are. */
    private static String inWords(List<String> altered) {
        return altered.stream().limit(50).collect(Collectors.joining(", "));
    }

    private static UUID roster(String payload) {
        return UUID.fromString(read(payload).path("roster").asText());
    }

    private static String by(String payload) {
        return read(payload).path("by").asText();
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One commit under way. */
    private final class Commit {
        private final Handle handle;
        private final Roster roster;
        private final SqlFiles sql;
        private final Instant now = Clocks.now(clock);

        Commit(Handle handle, Roster roster) {
            this.handle = handle;
            this.roster = roster;
            this.sql = RosterSql.on(handle, roster.id(), roster.announced());
        }

        void apply(String by) {
            handle.execute("set local lock_timeout = '5s'");
            RosterSql.probeIndexes(handle);
            RosterSql.joinWholeLists(handle);
            handle.execute("select pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
            refuseOtherKeepers();
            refuseWhatMoved();
            createPeople();
            PersonChanges people = PersonChanges.begin(handle, clock);
            sql.run("note-people.sql");
            people.noteRoutes();
            Map<String, Object> more = Map.of(
                    "now", now, "today", Clocks.today(clock), "niKey", keys.sealKeyId(), "postFields", POST_FIELDS);
            RestateEntries restating = RestateEntries.begin(handle, roster.asOf(), keys);
            sql.run("renamed.sql", more);
            sql.run("restated.sql", more);
            restating.apply();
            for (String step : List.of(
                    "propose.sql",
                    "insert-names.sql",
                    "insert-entries.sql",
                    "touched.sql",
                    "archive-touched.sql",
                    "close-touched.sql",
                    "delete-touched.sql",
                    "draw-posts.sql",
                    "insert-keys.sql",
                    "insert-employments.sql",
                    "supersede-statements.sql",
                    "insert-statements.sql",
                    "note-changes.sql",
                    "invite.sql",
                    "refer.sql",
                    "keep.sql")) {
                sql.run(step, more);
            }
            people.append(clock);
            handle.createUpdate(
                            "update roster set state = 'COMMITTED', committed_at = :now, committed_by = :by where id = :id")
                    .bind("now", now)
                    .bind("by", by)
                    .bind("id", roster.id())
                    .execute();
        }

        private void refuseOtherKeepers() {
            List<String> others =
                    sql.query("other-keepers.sql").mapTo(String.class).list();
            if (!others.isEmpty()) {
                throw Problem.of(RegistryProblem.ROSTER_NOT_KEEPER, String.join(", ", others));
            }
        }

        private void refuseWhatMoved() {
            sql.query("lock-people.sql").mapTo(Long.class).list();
            sql.query("lock-buckets.sql").mapTo(Integer.class).list();
            PlanRoster.Part moved = moved(sql);
            if (moved.isEmpty()) {
                return;
            }
            List<String> altered = plan.again(handle, roster.id(), roster.announced(), moved);
            if (!altered.isEmpty()) {
                throw Problem.of(RegistryProblem.ROSTER_MOVED, altered.size(), inWords(altered));
            }
        }

        private void createPeople() {
            List<String> staffIds =
                    sql.query("new-people.sql").mapTo(String.class).list();
            if (staffIds.isEmpty()) {
                return;
            }
            NumberSequence sequence = new NumberSequence(keys.numberKey());
            List<String> numbers = handle.createQuery(
                            "select nextval('register_ordinal') from generate_series(1, :count)")
                    .bind("count", staffIds.size())
                    .mapTo(Long.class)
                    .map(ordinal -> sequence.number(ordinal).value())
                    .list();
            sql.run(
                    "insert-people.sql",
                    Map.of(
                            "staffIds", staffIds.toArray(String[]::new),
                            "numbers", numbers.toArray(String[]::new),
                            "now", now));
        }
    }
}
