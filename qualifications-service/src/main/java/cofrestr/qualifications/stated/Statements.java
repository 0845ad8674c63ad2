package cofrestr.qualifications.stated;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What employers stated, in table told_fact: every version of it is a row, and none is changed. */
@ApplicationScoped
public class Statements {
    private static final String LAST = """
            select distinct on (statement) statement as id, register_number, organisation, kind, nullif(fact, kind) as standards_set,
                   from_date as "from", until, taken_back, recorded_from, version
              from told_fact
             where register_number = any(%s) and statement is not null
               and (:knownAt::timestamptz is null or recorded_from <= :knownAt::timestamptz)
             order by statement, version desc
            """;

    private static final String OF_ONE = LAST.formatted("numbers_of(last_survivor(:number))");

    private final Jdbi jdbi;
    private final Clock clock;

    Statements(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Somebody of whom a teller may speak, at an organisation. */
    public record Theirs(String number, String organisation, String survivor, List<String> numbers) {}

    List<Theirs> theirs(List<Stated> stated, Teller by, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Statements.class, "whose.sql"))
                .bind(
                        "numbers",
                        stated.stream().map(one -> one.number().value()).toArray(String[]::new))
                .bind("organisations", stated.stream().map(Stated::organisation).toArray(String[]::new))
                .bind("everywhere", by.everywhere())
                .bind("own", by.codes())
                .bind("today", today)
                .mapTo(Theirs.class)
                .list());
    }

    /** Locks people, by any number of theirs, until the transaction ends; always in one order. */
    void lock(Collection<String> numbers) {
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into held_person (register_number, version)
                            select number, 0 from (select distinct last_survivor(n) as number from unnest(:numbers) n) people order by number
                            on conflict (register_number) do update set version = held_person.version
                            """)
                    .bind("numbers", numbers.toArray(String[]::new))
                    .execute();
        });
    }

    /** The last version of everything that was stated under these numbers. */
    List<EmployerStatement> last(Collection<String> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST.formatted(":numbers"))
                .bind("numbers", numbers.toArray(String[]::new))
                .bindNull("knownAt", Types.VARCHAR)
                .mapTo(EmployerStatement.class)
                .list());
    }

    /** What stands of one person, as it was known; of some organisations, or of all. */
    public List<EmployerStatement> page(
            String number, @Nullable Set<String> organisations, @Nullable Instant knownAt, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from (" + OF_ONE + ") last where not taken_back"
                                + " and (:everywhere or organisation = any(:organisations)) and id > :after order by id limit :fetch")
                .bind("number", number)
                .bind("everywhere", organisations == null)
                .bind("organisations", organisations == null ? new String[0] : organisations.toArray(String[]::new))
                .bind("knownAt", knownAt)
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .mapTo(EmployerStatement.class)
                .list());
    }

    /** One of one person, taken back or not. */
    public Optional<EmployerStatement> find(String number, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from (" + OF_ONE + ") last where id = :id")
                .bind("number", number)
                .bindNull("knownAt", Types.VARCHAR)
                .bind("id", id)
                .mapTo(EmployerStatement.class)
                .findOne());
    }

    /** Those of these sets of standards that are or were in use: one that is only announced nobody can have met. */
    Set<String> sets(Collection<String> codes) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select code from standards_set s
                         where code = any(:codes) and (source_state is not null or published_at is not null)
                           and standards_set_state(s, :today::date) not in ('DRAFT', 'CONSULTATION', 'ANNOUNCED')
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .bind("today", Clocks.today(clock))
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }

    /** So many ids, in the order of time. */
    List<UUID> newIds(int many) {
        return jdbi.withHandle(handle -> handle.createQuery("select uuidv7() from generate_series(1, :many)")
                .bind("many", many)
                .mapTo(UUID.class)
                .list());
    }

    /** Adds versions, in one statement. */
    void add(List<EmployerStatement> versions, Teller by, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate(SqlFiles.text(Statements.class, "add-versions.sql"))
                    .bind("desk", by.desk())
                    .bind("now", now)
                    .bind("statements", each(versions, EmployerStatement::id))
                    .bind("numbers", each(versions, EmployerStatement::registerNumber))
                    .bind("organisations", each(versions, EmployerStatement::organisation))
                    .bind("kinds", each(versions, EmployerStatement::kind))
                    .bind("sets", each(versions, EmployerStatement::standardsSet))
                    .bind("froms", each(versions, EmployerStatement::from))
                    .bind("untils", each(versions, EmployerStatement::until))
                    .bind("takenBack", each(versions, EmployerStatement::takenBack))
                    .bind("versions", each(versions, EmployerStatement::version))
                    .execute();
        });
    }

    /** One value of each, as words that the database reads. */
    private static @Nullable String[] each(
            List<EmployerStatement> versions, Function<EmployerStatement, @Nullable Object> value) {
        @Nullable String[] words = new @Nullable String[versions.size()];
        for (int i = 0; i < words.length; i++) {
            Object one = value.apply(versions.get(i));
            words[i] = one == null ? null : one.toString();
        }
        return words;
    }
}
