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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a list means: SQL finds what each row could be about, {@link RowDecision} decides row by row, SQL finds
 * who is no longer on the list. The plan is stored with its hash; committing applies exactly it.
 */
@ApplicationScoped
class PlanRoster {
    private static final int CHUNK = 1000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String INSERT = """
            insert into roster_plan (roster, item, kind, row_number, organisation, staff_id, post_id, practitioner_id,
                                     employment_id, statement, reason, changes, candidates, sets, proposes)
            values (:roster, :item, :kind, :rowNumber::int, :organisation, :staffId, :postId, :practitioner::bigint,
                    :employment::bigint, :statement::uuid, :reason, :changes::jsonb, :candidates, :sets, :proposes)
            """;

    private final Authorities authorities;

    PlanRoster(Authorities authorities) {
        this.authorities = authorities;
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
            Long[] candidates,
            String[] sets,
            String[] proposes) {}

    /** Plans a list that was read, in the transaction of {@code handle}. */
    void plan(Handle handle, UUID roster, Roster.Announced list) {
        RosterSql.probeIndexes(handle);
        SqlFiles sql = RosterSql.on(handle, roster, list);
        sql.run("hold-rows.sql");
        int items = decideRows(handle, sql, roster, list);
        sql.run("plan-leavers.sql", Map.of("items", items));
        RosterSql.joinWholeLists(handle);
        sql.run("plan-standing.sql");
        PlanSummary.of(handle, roster, list).store(handle, roster);
    }

    private int decideRows(Handle handle, SqlFiles sql, UUID roster, Roster.Announced list) {
        RowDecision.Statement statement =
                new RowDecision.Statement(list.sender().value(), list.asOf(), authorities.on(list.asOf()));
        List<Item> waiting = new ArrayList<>(CHUNK);
        int item = 0;
        // The cursor of the reading statement and the inserts share the transaction; rows come in the order of their
        // keys.
        ResultIterable<Found> found =
                sql.query("find-rows.sql").setFetchSize(CHUNK).mapTo(Found.class);
        try (var rows = found.iterator()) {
            for (Iterator<Found> each = rows; each.hasNext(); ) {
                waiting.add(item(roster, ++item, each.next(), statement));
                if (waiting.size() == CHUNK) {
                    insert(handle, waiting);
                }
            }
        }
        insert(handle, waiting);
        return item;
    }

    private static Item item(UUID roster, int item, Found row, RowDecision.Statement statement) {
        RowDecision decision = RowDecision.on(row, statement);
        return new Item(
                roster,
                item,
                decision.kind(),
                row.rowNumber(),
                row.organisation(),
                row.staffId(),
                row.postId(),
                decision.practitioner(),
                row.postEmployment(),
                row.statement(),
                decision.reason() == null ? null : decision.reason().name(),
                json(decision.changes()),
                decision.candidates().toArray(Long[]::new),
                decision.fields(AuthorityRules.Outcome.SETS),
                decision.fields(AuthorityRules.Outcome.PROPOSES));
    }

    private static void insert(Handle handle, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            items.forEach(item -> batch.bindMethods(item).add());
            batch.execute();
        }
        items.clear();
    }

    private static String json(Object changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
