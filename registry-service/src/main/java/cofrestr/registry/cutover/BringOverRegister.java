package cofrestr.registry.cutover;

import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.order.BringOverOrder;
import cofrestr.registry.order.OrderKind;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings an existing register over: people, numbers, registrations, orders and paid fees, all in one act. The same file sent
 * again enters nothing twice, and a row that says something else than the register is not entered but reported.
 */
@ApplicationScoped
public class BringOverRegister {
    /** The most rows of one file. */
    public static final int MOST = 100_000;

    private static final List<String> WHO =
            List.of("hold-disagreeing.sql", "find-known.sql", "hold-doubles.sql", "mark-leaders.sql");
    private static final List<String> WHAT = List.of("find-differing.sql", "find-new-facts.sql");
    private static final List<String> ENTER =
            List.of("insert-registrations.sql", "insert-fees.sql", "insert-facts.sql");

    private final Jdbi jdbi;
    private final FindPeople people;
    private final Keyring keys;
    private final Clock clock;

    BringOverRegister(Jdbi jdbi, FindPeople people, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /** An order that is to be brought over. */
    public record OrderThere(
            long practitionerId,
            OrderKind orderKind,
            LocalDate orderFrom,
            @Nullable LocalDate orderUntil) {}

    /**
     * Brings over what {@code file} says; answers the id of the import (IMPORT_TOO_LONG beyond {@link #MOST} rows). Where
     * the file breaks off, nothing of it stays.
     *
     * @param source the sender's name of the register that it comes from; numbers are known within it
     */
    @Transactional(rollbackOn = IOException.class)
    public UUID bringOver(String source, InputStream file, Caller by) throws IOException {
        Instant now = Clocks.now(clock);
        try (Handle handle = jdbi.open()) {
            hold(handle, source);
            UUID id = open(handle, source, by, now);
            SqlFiles sql = new SqlFiles(handle, BringOverRegister.class, values(id, source, by, now));
            read(handle, sql, id, file);
            handle.execute("analyze register_import_row");
            findPeople(handle, sql);
            WHAT.forEach(sql::run);
            PersonChanges changes = PersonChanges.begin(handle, clock);
            sql.run("note-change.sql");
            changes.noteRoutes();
            ENTER.forEach(sql::run);
            changes.append(clock);
            for (OrderThere order :
                    sql.query("next-orders.sql").mapTo(OrderThere.class).list()) {
                BringOverOrder.bring(
                        handle,
                        clock,
                        order.practitionerId(),
                        new BringOverOrder.Terms(order.orderKind(), order.orderFrom(), order.orderUntil(), source));
            }
            return id;
        }
    }

    /** One file of a source after the other: what the first enters the second finds. */
    private static void hold(Handle handle, String source) {
        handle.createQuery("select pg_advisory_xact_lock(hashtext('register_import'), hashtext(:source)) is not null")
                .bind("source", source)
                .mapTo(Boolean.class)
                .one();
    }

    private static UUID open(Handle handle, String source, Caller by, Instant now) {
        return handle.createQuery("""
                        insert into register_import (source, client, acted_by, recorded_from) values (:source, :client, :user, :now) returning id
                        """)
                .bind("source", source)
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", now)
                .mapTo(UUID.class)
                .one();
    }

    private Map<String, Object> values(UUID id, String source, Caller by, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("import", id);
        values.put("source", source);
        values.put("client", by.client());
        values.put("user", by.user());
        values.put("now", now);
        values.put("today", Clocks.today(clock));
        return values;
    }

    private void read(Handle handle, SqlFiles sql, UUID id, InputStream file) throws IOException {
        ReadImportedRow each = new ReadImportedRow(KnownHere.read(handle), Clocks.today(clock));
        KeepRows keep = new KeepRows(sql, keys.seal(), id);
        List<ImportedRow> waiting = new ArrayList<>(RowChunks.MOST);
        RowReader.Read read = ImportFile.reader().read(file, row -> {
            if (row.number() > MOST) {
                throw Problem.of(RegistryProblem.IMPORT_TOO_LONG, MOST);
            }
            waiting.add(each.read(row));
            if (waiting.size() == RowChunks.MOST) {
                keep.keep(waiting);
                waiting.clear();
            }
        });
        if (!waiting.isEmpty()) {
            keep.keep(waiting);
        }
        handle.createUpdate("update register_import set heading = :heading, separator = :separator where id = :id")
                .bind("heading", read.heading())
                .bind("separator", String.valueOf(read.separator()))
                .bind("id", id)
                .execute();
    }

    private void findPeople(Handle handle, SqlFiles sql) {
        WHO.forEach(sql::run);
        long _ = sql.query("lock-buckets.sql").mapTo(Long.class).one();
        people.find(handle, sql);
        sql.run("insert-aliases.sql");
        sql.run("spread-outcomes.sql");
        long _ = sql.query("lock-people.sql").mapTo(Long.class).one();
    }
}
