package cofrestr.qualifications.held;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Moment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** What people hold, as it is stored: rows of now, and what they superseded. Set-based: one statement for one fact or for a thousand. */
@ApplicationScoped
public class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The facts of a kind about a person (under whichever of its numbers) on two clocks, in the order of their ids.
     *
     * @param givers only those that one of these gave or checked; null is all
     */
    public <W> List<Fact<W>> list(
            FactKind<W> kind, RegisterNumber number, Moment moment, @Nullable List<String> givers, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + selected(kind) + " from "
                        + moment.rows(kind.table()) + " f where f.register_number = any (numbers_of(:number)) and f."
                        + kind.on()
                        + " <= :asAt and (:all or f." + kind.givenBy()
                        + " = any (:givers) or f.checked_by = any (:givers))"
                        + " and (:after = '' or f.id > nullif(:after, '')::uuid) order by f.id limit :fetch")
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("number", number.value())
                .bind("asAt", moment.asAt())
                .bind("knownAt", moment.knownAt())
                .bind("all", givers == null)
                .bind("givers", givers == null ? new String[0] : givers.toArray(String[]::new))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .map(mapper(kind))
                .list());
    }

    /** All facts of a kind about a person on two clocks. */
    public <W> List<Fact<W>> all(FactKind<W> kind, RegisterNumber number, Moment moment) {
        return list(kind, number, moment, null, new Paging.From("", Integer.MAX_VALUE - 1));
    }

    /** One fact about a person; locked where it is to be changed. */
    <W> Optional<Fact<W>> find(FactKind<W> kind, RegisterNumber number, UUID id, boolean toChange) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + selected(kind) + " from " + kind.table()
                        + " f where f.id = :id and f.register_number = any (numbers_of(:number))"
                        + (toChange ? " for update" : ""))
                .bind("id", id)
                .bind("number", number.value())
                .map(mapper(kind))
                .findOne());
    }

    /** What stands (is not rejected) of these identities about people of these numbers. */
    <W> List<Fact<W>> standing(FactKind<W> kind, Collection<String> numbers, Collection<String> identities) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + selected(kind) + " from " + kind.table()
                        + " f where f.register_number = any (:numbers) and f.state <> 'REJECTED' and "
                        + kind.identitySql()
                        + " = any (:identities)")
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("identities", identities.toArray(String[]::new))
                .map(mapper(kind))
                .list());
    }

    /** Those of {@code codes} that the kind's reference data has. */
    <W> List<String> known(FactKind<W> kind, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select code from (" + kind.refers().codes() + ") listed (code) where code = any (:codes)")
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** So many ids, in the order of time. */
    List<UUID> newIds(int many) {
        return jdbi.withHandle(handle -> handle.createQuery("select uuidv7() from generate_series(1, :many)")
                .bind("many", many)
                .mapTo(UUID.class)
                .list());
    }

    <W> void insert(FactKind<W> kind, List<Fact<W>> facts) {
        if (!facts.isEmpty()) {
            String columns = String.join(", ", kind.allColumns());
            run(
                    kind,
                    facts,
                    "insert into " + kind.table() + " (" + columns + ") select " + columns + " from " + sent(kind)
                            + " n");
        }
    }

    /** Puts facts in the place of what stands under their ids, which is archived first. */
    <W> void replace(FactKind<W> kind, List<Fact<W>> facts) {
        if (!facts.isEmpty()) {
            String columns = String.join(", ", kind.allColumns());
            run(
                    kind,
                    facts,
                    "insert into " + kind.table() + "_was (" + columns + ", recorded_until) select " + selected(kind)
                            + ", n.recorded_from from " + kind.table() + " f join " + sent(kind) + " n on n.id = f.id");
            String set = kind.allColumns().stream()
                    .map(column -> column + " = n." + column)
                    .collect(Collectors.joining(", "));
            run(
                    kind,
                    facts,
                    "update " + kind.table() + " f set " + set + " from " + sent(kind) + " n where n.id = f.id");
        }
    }

    private <W> void run(FactKind<W> kind, List<Fact<W>> facts, String sql) {
        String rows;
        try {
            rows = JSON.writeValueAsString(facts.stream().map(kind::row).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate(sql).bind("rows", rows).execute();
        });
    }

    private static String sent(FactKind<?> kind) {
        return "jsonb_populate_recordset(null::" + kind.table() + ", :rows::jsonb)";
    }

    private static String selected(FactKind<?> kind) {
        return kind.allColumns().stream().map(column -> "f." + column).collect(Collectors.joining(", "));
    }

    private static <W> RowMapper<Fact<W>> mapper(FactKind<W> kind) {
        RowMapper<W> what = ConstructorMapper.of(kind.type());
        return (row, context) -> {
            String as = row.getString("checked_as");
            return new Fact<>(
                    row.getObject("id", UUID.class),
                    row.getString("register_number"),
                    what.map(row, context),
                    row.getObject(kind.on(), LocalDate.class),
                    row.getString(kind.givenBy()),
                    FactState.valueOf(row.getString("state")),
                    row.getString("evidence"),
                    row.getString("reason"),
                    row.getString("checked_by"),
                    as == null ? null : CheckedAs.valueOf(as),
                    row.getString("recorded_by"),
                    row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        };
    }
}
