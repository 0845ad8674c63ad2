package cofrestr.kit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A two-clock table and its archive ({@code X}, {@code X_was}): says that something is so, or is not so, in a portion of
 * time. PostgreSQL 18 has no FOR PORTION OF; here it is done in separate statements, in this order: archive what is
 * superseded, cut off what lies before the portion, delete what lies in it, put back what lies after it, say the new. The
 * caller holds whatever the key belongs to locked.
 *
 * @param name the table, whose archive has the same columns and {@code recorded_to}
 * @param keys the columns that say what a row is about
 * @param values the other columns, without {@code valid} and {@code recorded_from}
 */
public record PeriodTable(String name, List<String> keys, List<String> values) {

    /** The days from {@code from} up to but not including {@code end}; null is without bound. */
    public record Portion(
            @Nullable LocalDate from, @Nullable LocalDate end) {}

    /** From now on the register says: in this portion it is so. */
    public void say(Handle handle, Map<String, ?> key, Portion portion, Map<String, ?> facts, Instant now) {
        Instant at = supersede(handle, key, portion, now);
        Map<String, Object> row = new LinkedHashMap<>(key);
        row.putAll(facts);
        String columns = String.join(", ", row.keySet());
        String bound = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        try (Update insert = handle.createUpdate("insert into " + name + " (" + columns
                + ", valid, recorded_from) values (" + bound + ", daterange(:from::date, :end::date), :at)")) {
            bind(insert, row, portion, at).execute();
        }
    }

    /** From now on the register says: in this portion it is not so. */
    public void deny(Handle handle, Map<String, ?> key, Portion portion, Instant now) {
        Instant _ = supersede(handle, key, portion, now);
    }

    private Instant supersede(Handle handle, Map<String, ?> key, Portion portion, Instant now) {
        Instant at = momentAfter(handle, key, now);
        String all = columns();
        run(
                handle,
                key,
                portion,
                at,
                "insert into " + name + "_was (" + all + ", valid, recorded_from, recorded_to) select " + all
                        + ", valid, recorded_from, :at from " + name + where(key)
                        + " and valid && daterange(:from::date, :end::date)");
        run(
                handle,
                key,
                portion,
                at,
                "update " + name + " set valid = daterange(lower(valid), :from::date), recorded_from = :at" + where(key)
                        + " and valid && daterange(:from::date, :end::date) and (lower(valid) < :from::date or lower_inf(valid) and :from::date is not null)");
        run(
                handle,
                key,
                portion,
                at,
                "delete from " + name + where(key) + " and valid && daterange(:from::date, :end::date)");
        run(
                handle,
                key,
                portion,
                at,
                "insert into " + name + " (" + all + ", valid, recorded_from) select " + all
                        + ", daterange(:end::date, upper(valid)), :at from " + name + "_was" + where(key)
                        + " and recorded_to = :at and valid && daterange(:from::date, :end::date) and (upper(valid) > :end::date or upper_inf(valid) and :end::date is not null)");
        return at;
    }

    /** Later than anything recorded of the key, whatever the clock says. */
    private Instant momentAfter(Handle handle, Map<String, ?> key, Instant now) {
        return handle.createQuery("select greatest(:now, max(recorded_from) + interval '1 microsecond') from " + name
                        + where(key))
                .bindMap(key)
                .bind("now", now)
                .mapTo(Instant.class)
                .one();
    }

    private void run(Handle handle, Map<String, ?> key, Portion portion, Instant at, String sql) {
        try (Update update = handle.createUpdate(sql)) {
            bind(update, key, portion, at).execute();
        }
    }

    private static Update bind(Update update, Map<String, ?> values, Portion portion, Instant at) {
        return update.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bindMap(values)
                .bindByType("from", portion.from(), LocalDate.class)
                .bindByType("end", portion.end(), LocalDate.class)
                .bind("at", at);
    }

    private String columns() {
        return String.join(", ", keys) + ", " + String.join(", ", values);
    }

    private String where(Map<String, ?> key) {
        if (!key.keySet().containsAll(keys)) {
            throw new IllegalArgumentException("The key of " + name + " is " + keys);
        }
        return keys.stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(" and ", " where ", ""));
    }
}
