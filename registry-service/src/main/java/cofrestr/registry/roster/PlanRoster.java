package cofrestr.registry.roster;

import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.authority.Authorities;
import cofrestr.registry.authority.AuthorityRules;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a list means: SQL finds what each row could be about, {@link RowDecision} decides row by row, the matcher says
 * who could be meant by rows that name nobody, SQL finds who is no longer on the list. The plan is stored with its hash; committing applies exactly it.
 */
@ApplicationScoped
class PlanRoster {
    private static final int CHUNK = 1000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String INSERT = """
            insert into roster_plan (roster, item, kind, row_number, organisation, staff_id, post_id, practitioner_id,
                                     employment_id, statement, reason, changes, stands, candidates, sets, proposes, link_basis, says_anew)
            values (:roster, :item, :kind, :rowNumber::int, :organisation, :staffId, :postId, :practitioner::bigint,
                    :employment::bigint, :statement::uuid, :reason, :changes::jsonb, :stands::jsonb, :candidates, :sets, :proposes, :linkBasis, :saysAnew)
            """;

    private final Authorities authorities;
    private final LikelyPeople likely;

    PlanRoster(Authorities authorities, LikelyPeople likely) {
        this.authorities = authorities;
        this.likely = likely;
    }

    /** An item of the plan as it is stored. */
    public record Item(
            UUID roster,
            int item,
            PlanKind kind,
            @Nullable Integer rowNumber,
            String organisation,
            String staffId,
            String postId,
            @Nullable Long practitioner,
            @Nullable Long employment,
            @Nullable UUID statement,
            @Nullable String reason,
            String changes,
            @Nullable String stands,
            Long[] candidates,
            String[] sets,
            String[] proposes,
            @Nullable String linkBasis,
            boolean saysAnew) {}

    /** Plans a list that was read, in the transaction of {@code handle}. */
    void plan(Handle handle, UUID roster, Roster.Announced list) {
        RosterSql.probeIndexes(handle);
        SqlFiles sql = RosterSql.on(handle, roster, list);
        sql.run("note-keepers.sql");
        sql.run("restore-lost-names.sql");
        sql.run("hold-lost-names.sql");
        sql.run("hold-rows.sql");
        work(handle, sql, roster, list, Part.ALL, 0);
        summarize(handle, roster, list);
    }

    /** Plans a list again of which rows were mended: nobody's post ends who was not to end before. */
    void planMended(Handle handle, UUID roster, Roster.Announced list) {
        SqlFiles sql = RosterSql.on(handle, roster, list);
        sql.run("whom-it-ended.sql");
        handle.execute("delete from roster_plan where roster = ?", roster);
        handle.execute(
                "update roster_row set problem = null, problem_field = null, held = false where roster = ? and held",
                roster);
        plan(handle, roster, list);
        if (sql.run("end-no-others.sql") > 0) {
            summarize(handle, roster, list);
        }
    }

    /** Plans a list from the beginning, as where an organisation of it has another keeper than when it was planned. */
    void planAnew(Handle handle, UUID roster, Roster.Announced list) {
        handle.execute("delete from roster_plan where roster = ?", roster);
        plan(handle, roster, list);
    }

    /**
     * Works out anew only what changes in the register since may have altered.
     *
     * @return the rows, and the staff ids of leavers, that now mean something else; where there are none, the plan holds
     */
    List<String> again(Handle handle, UUID roster, Roster.Announced list, Part moved) {
        SqlFiles sql = RosterSql.on(handle, roster, list);
        sql.run("set-aside.sql", moved.bound());
        sql.run("take-out-set-aside.sql");
        Part touched = moved.and(handle);
        int last = handle.createQuery("select coalesce(max(item), 0) from roster_plan where roster = :roster")
                .bind("roster", roster)
                .mapTo(Integer.class)
                .one();
        work(handle, sql, roster, list, touched, last);
        return sql.query("altered.sql").bind("after", last).mapTo(String.class).list();
    }

    static void summarize(Handle handle, UUID roster, Roster.Announced list) {
        PlanSummary.of(handle, roster, list).store(handle, roster);
    }

    /** The rows and the people that a plan is made for; empty for all of a list. */
    record Part(Integer[] rows, Long[] people) {
        static final Part ALL = new Part(new Integer[0], new Long[0]);

        boolean isEmpty() {
            return rows.length == 0 && people.length == 0;
        }

        Map<String, Object> bound() {
            return Map.of("only", rows, "people", people);
        }

        /** These and all that stood in the plan beside them. */
        Part and(Handle handle) {
            Set<Integer> all = handle.createQuery("select row_number from plan_before where row_number is not null")
                    .mapTo(Integer.class)
                    .collect(Collectors.toCollection(TreeSet::new));
            all.addAll(List.of(rows));
            // Somebody's number that is nobody's keeps "none" from meaning "all".
            return new Part(
                    all.isEmpty() ? new Integer[] {0} : all.toArray(Integer[]::new),
                    people.length == 0 ? new Long[] {0L} : people);
        }
    }

    private void work(Handle handle, SqlFiles sql, UUID roster, Roster.Announced list, Part part, int after) {
        RosterSql.probeIndexes(handle);
        int items = after + decideRows(handle, sql, roster, list, part, after);
        Map<String, Object> bound = new HashMap<>(part.bound());
        bound.put("items", items);
        // The list was only just staged, so the planner has no idea how long it is: left alone it reads all of it for
        // every post.
        RosterSql.joinWholeLists(handle);
        sql.run("plan-leavers.sql", bound);
        if (sql.query("has-former.sql").mapTo(boolean.class).one()) {
            sql.run("plan-left-behind.sql", bound);
        }
        sql.run("plan-not-listed.sql", bound);
        sql.run("plan-standing.sql", Map.of("after", after));
    }

    private int decideRows(Handle handle, SqlFiles sql, UUID roster, Roster.Announced list, Part part, int after) {
        RowDecision.Statement statement = new RowDecision.Statement(
                list.sender().value(),
                list.asOf(),
                list.coverage(),
                messageDays(handle, list),
                authorities.on(list.asOf()),
                wordsOfWorkplace(handle, list));
        List<Found> waiting = new ArrayList<>(CHUNK);
        Set<Long> taken = new HashSet<>();
        int item = after;
        // The cursor of the reading statement and the inserts share the transaction; rows come in the order of their
        // keys.
        ResultIterable<Found> found = sql.query("find-rows.sql")
                .bindMap(part.bound())
                .setFetchSize(CHUNK)
                .mapTo(Found.class);
        try (var rows = found.iterator()) {
            while (rows.hasNext()) {
                waiting.add(rows.next());
                if (waiting.size() == CHUNK || !rows.hasNext()) {
                    List<Item> items = new ArrayList<>(waiting.size());
                    for (RowDecided each : decide(sql, waiting, statement)) {
                        items.add(item(
                                roster, ++item, each.row(), each.decision().unlessTaken(each.row(), taken), statement));
                    }
                    insert(handle, items);
                    waiting.clear();
                }
            }
        }
        return item - after;
    }

    private record RowDecided(Found row, RowDecision decision) {}

    /** What each row means. Who would be a new person, and is not said to be one, may be somebody after all. */
    private List<RowDecided> decide(SqlFiles sql, List<Found> rows, RowDecision.Statement statement) {
        List<RowDecided> decided = rows.stream()
                .map(row -> new RowDecided(row, RowDecision.on(row, statement)))
                .toList();
        List<Found> unknown = decided.stream()
                .filter(each -> each.decision().entersSomebody() && each.row().namesNobody())
                .map(RowDecided::row)
                .toList();
        if (unknown.isEmpty()) {
            return decided;
        }
        Map<Integer, List<Long>> people = likely.of(sql, unknown);
        return decided.stream()
                .map(each -> people.containsKey(each.row().rowNumber())
                        ? new RowDecided(
                                each.row(),
                                RowDecision.referred(people.get(each.row().rowNumber())))
                        : each)
                .toList();
    }

    private static int messageDays(Handle handle, Roster.Announced list) {
        return handle.createQuery("select message_days from roster_guard where valid @> :asOf::date")
                .bind("asOf", list.asOf())
                .mapTo(Integer.class)
                .one();
    }

    private static Set<String> wordsOfWorkplace(Handle handle, Roster.Announced list) {
        return handle.createQuery("select field from post_word_rule where whose = 'WORKPLACE' and valid @> :asOf::date")
                .bind("asOf", list.asOf())
                .mapTo(String.class)
                .set();
    }

    private static Item item(UUID roster, int item, Found row, RowDecision decision, RowDecision.Statement statement) {
        return new Item(
                roster,
                item,
                decision.kind(),
                row.rowNumber(),
                row.organisation(),
                row.staffId(),
                row.postId(),
                decision.practitioner(),
                row.post(),
                row.statement(),
                decision.reason() == null ? null : decision.reason().name(),
                json(decision.changes()),
                decision.changes().isEmpty() || decision.linksToKeeper()
                        ? null
                        : StatedChanges.standing(row, decision.changes()).orElse(null),
                decision.candidates().toArray(Long[]::new),
                decision.fields(AuthorityRules.Outcome.SETS),
                decision.fields(AuthorityRules.Outcome.PROPOSES),
                decision.linksToKeeper() ? row.linkBasis() : null,
                decision.linksToKeeper() && SecondSource.saysAnew(row, statement));
    }

    private static void insert(Handle handle, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            items.forEach(item -> batch.bindMethods(item).add());
            batch.execute();
        }
    }

    private static String json(Object changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
