package cofrestr.registry.roster;

import cofrestr.kit.number.NumberSequence;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.practitioner.RestateEntries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * One commit under way: applies exactly the plan that was seen, in one transaction of set-based statements, or says what
 * moved. Register numbers are drawn only here. Nobody is registered by a list.
 */
final class ApplyPlan {
    /** From so many new people on the planner looks at the tables again. */
    private static final int MANY = 1000;

    private final Handle handle;
    private final Roster roster;
    private final PlanRoster plan;
    private final Keyring keys;
    private final Clock clock;
    private final SqlFiles sql;
    private final Instant now;

    ApplyPlan(Handle handle, Roster roster, PlanRoster plan, Keyring keys, Clock clock) {
        this.handle = handle;
        this.roster = roster;
        this.plan = plan;
        this.keys = keys;
        this.clock = clock;
        this.now = Clocks.now(clock);
        this.sql = RosterSql.on(handle, roster.id(), roster.announced());
    }

    void apply(String by, boolean linkToKeeper) {
        RosterSql.probeIndexes(handle);
        RosterSql.joinWholeLists(handle);
        OneListAtATime.hold(handle);
        KeepersSeen.refuseMoved(sql);
        refuseOtherKeepers(linkToKeeper);
        refuseWhatMoved();
        int entered = createPeople();
        PersonChanges people = PersonChanges.begin(handle, clock);
        sql.run("note-people.sql");
        people.noteRoutes();
        Map<String, Object> more = Map.of(
                "now",
                now,
                "today",
                Clocks.today(clock),
                "niKey",
                keys.sealKeyId(),
                "postFields",
                PostFields.ALL.toArray(String[]::new));
        RestateEntries restating = RestateEntries.begin(handle, roster.asOf(), keys);
        sql.run("renamed.sql", more);
        sql.run("restated.sql", more);
        restating.apply();
        TakeOver.ofPlan(sql, now);
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
                "link.sql",
                "note-listed.sql",
                "supersede-statements.sql",
                "insert-statements.sql",
                "insert-employments.sql",
                "note-changes.sql",
                "invite.sql",
                "refer.sql",
                "keep.sql")) {
            sql.run(step, more);
        }
        people.append(clock);
        if (entered >= MANY) {
            // The next list is planned by what the planner knows, which is the tables as they were before this one.
            handle.execute(
                    "analyze practitioner, practitioner_name, entry, employment, post_key, statement, match_key");
        }
        handle.createUpdate(
                        "update roster set state = 'COMMITTED', committed_at = :now, committed_by = :by where id = :id")
                .bind("now", now)
                .bind("by", by)
                .bind("id", roster.id())
                .execute();
    }

    private void refuseOtherKeepers(boolean linkToKeeper) {
        List<String> others = sql.query("other-keepers.sql")
                .bind("linkToKeeper", linkToKeeper)
                .mapTo(String.class)
                .list();
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

    /** Answers how many. */
    private int createPeople() {
        List<String> staffIds = sql.query("new-people.sql").mapTo(String.class).list();
        if (staffIds.isEmpty()) {
            return 0;
        }
        NumberSequence sequence = new NumberSequence(keys.numberKey());
        List<String> numbers = handle.createQuery("select nextval('register_ordinal') from generate_series(1, :count)")
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
        return staffIds.size();
    }

    /** The rows and people of a plan of which the register says something else since it was made. */
    static PlanRoster.Part moved(SqlFiles sql) {
        return new PlanRoster.Part(
                sql.query("known-meanwhile.sql").mapTo(Integer.class).list().toArray(Integer[]::new),
                sql.query("moved-people.sql").mapTo(Long.class).list().toArray(Long[]::new));
    }

    /** The first of them; the problem says how many there are. */
    private static String inWords(List<String> altered) {
        return altered.stream().limit(50).collect(Collectors.joining(", "));
    }
}
