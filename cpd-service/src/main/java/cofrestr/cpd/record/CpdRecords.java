package cofrestr.cpd.record;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Records as the caller may read them, asked anew in each statement: a grant that is withdrawn ends with the next read. */
@ApplicationScoped
public class CpdRecords {
    private final Jdbi jdbi;
    private final Clock clock;

    CpdRecords(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a reader is shown; {@code withheld} where the person has not opened the record to it, whether there is one or not. */
    public record Shown(List<CpdRecord> records, boolean withheld) {}

    public Shown list(RegisterNumber number, Caller reader, Paging.From from) {
        return jdbi.withHandle(handle -> shown(read(handle, numbers(handle, number), reader, null)
                .bind("after", from.after())
                .bind("fetch", from.fetch())));
    }

    public Optional<CpdRecord> find(RegisterNumber number, UUID id, Caller reader) {
        return jdbi
                .withHandle(handle -> shown(read(handle, numbers(handle, number), reader, id)
                        .bind("after", "")
                        .bind("fetch", 1)))
                .records()
                .stream()
                .findFirst();
    }

    /** Where there is nothing to read there is one row that says whether something may be withheld. */
    private static Shown shown(Query query) {
        boolean[] withheld = {false};
        List<CpdRecord> records = query.reduceRows(new ArrayList<CpdRecord>(), (found, row) -> {
            withheld[0] = row.getColumn("withheld", Boolean.class);
            if (row.getColumn("id", UUID.class) != null) {
                found.add(row.getRow(CpdRecord.class));
            }
            return found;
        });
        return new Shown(records, withheld[0]);
    }

    /** Who reported each, in order. */
    public Map<UUID, List<CpdRecord.Report>> reports(Collection<UUID> records) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        select record, source, source_kind, title, hours, state, recorded_from from cpd_report
                         where record = any(:records) and withdrawn_at is null order by id
                        """)
                        .bind("records", records.toArray(UUID[]::new))
                        .mapTo(CpdRecord.Report.class)
                        .stream()
                        .collect(Collectors.groupingBy(CpdRecord.Report::record)));
    }

    /** Every number under which something about this person may have been recorded. */
    static List<String> numbers(Handle handle, RegisterNumber number) {
        return handle.createQuery("select unnest(numbers_of(:number))")
                .bind("number", number.value())
                .mapTo(String.class)
                .list();
    }

    private static boolean isOwn(List<String> numbers, Caller reader) {
        return reader.self() != null && numbers.contains(reader.self().value());
    }

    /** All of a person's record, as the person reads it. */
    public List<CpdRecord> all(RegisterNumber person) {
        return jdbi.withHandle(handle -> shown(read(handle, numbers(handle, person), true, new String[0], null)
                        .bind("after", "")
                        .bind("fetch", Integer.MAX_VALUE)))
                .records();
    }

    private Query read(Handle handle, List<String> numbers, Caller reader, @Nullable UUID id) {
        return read(handle, numbers, isOwn(numbers, reader), reader.organisationCodes(), id);
    }

    private Query read(Handle handle, List<String> numbers, boolean all, String[] own, @Nullable UUID id) {
        return handle.createQuery(SqlFiles.text(CpdRecords.class, "read-records.sql"))
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("all", all)
                .bind("own", own)
                .bind("today", Clocks.today(clock))
                .bind("id", id);
    }
}
