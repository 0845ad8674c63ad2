package cofrestr.qualifications.compliance;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Reads the facts of one person or of many as they stood at a moment: one statement for each kind of fact, however many
 * people. What was recorded under a number that was merged away belongs to the survivor.
 */
public final class ReadFacts {
    private static final String AWARDS = """
            select register_number, id, qualification, awarded_on, state = 'VERIFIED' as verified from %s as known
             where register_number = any(:numbers) and state <> 'REJECTED' and awarded_on <= :asAt
               and qualification = any(:qualifications)
             order by id
            """;
    private static final String CREDITS = """
            select register_number, id, unit, credits, achieved_on, state = 'VERIFIED' as verified from %s as known
             where register_number = any(:numbers) and state <> 'REJECTED' and achieved_on <= :asAt and unit = any(:units)
             order by id
            """;
    private static final String STATUSES = """
            select register_number, id, status, jurisdiction, awarded_on, state = 'VERIFIED' as verified from %s as known
             where register_number = any(:numbers) and state <> 'REJECTED' and awarded_on <= :asAt
             order by id
            """;
    private static final String TOLD = """
            select register_number, id, kind, fact, met, from_date, until, organisation from told_fact t
             where register_number = any(:numbers) and (:knownAt::timestamptz is null or recorded_from <= :knownAt)
               and (statement is null
                    or not taken_back
                       and not exists (select from told_fact later
                                        where later.statement = t.statement and later.version > t.version
                                          and (:knownAt::timestamptz is null or later.recorded_from <= :knownAt)))
             order by recorded_from, id
            """;
    private static final String REGISTRATIONS =
            "select number, category, from_date, until from followed_registration where number = any(:numbers) order by number, category, from_date";

    private static final int FEW = 10;

    private final Handle handle;
    private final Needs needs;
    private final Moment moment;

    public ReadFacts(Handle handle, Needs needs, Moment moment) {
        this.handle = handle;
        this.needs = needs;
        this.moment = moment;
    }

    /** The facts of everybody of {@code people}, who are survivors, by their numbers. In a transaction, which plans anew. */
    public Map<String, Facts> of(List<String> people) {
        if (people.size() > FEW) {
            // A plan kept for arrays of any length is one for a few numbers: of thousands it compares each with each.
            handle.execute("set local plan_cache_mode = force_custom_plan");
        }
        Map<String, String> owners = owners(people);
        String[] numbers = owners.keySet().toArray(String[]::new);
        ByOwner<Facts.Award> awards = new ByOwner<>(owners);
        ByOwner<Facts.Credit> credits = new ByOwner<>(owners);
        ByOwner<Facts.Status> statuses = new ByOwner<>(owners);
        ByOwner<Facts.Told> told = new ByOwner<>(owners);
        ByOwner<Facts.Registration> registrations = new ByOwner<>(owners);
        ByOwner<Facts.Post> posts = new ByOwner<>(owners);
        if (!needs.qualifications().isEmpty()) {
            awards.add(
                    known(AWARDS, "award", numbers)
                            .bind("qualifications", needs.qualifications().toArray(String[]::new)),
                    FactRows::award);
        }
        if (!needs.units().isEmpty()) {
            credits.add(
                    known(CREDITS, "unit_credit", numbers)
                            .bind("units", needs.units().toArray(String[]::new)),
                    FactRows::credit);
        }
        if (needs.statuses()) {
            statuses.add(known(STATUSES, "held_status", numbers), FactRows::status);
        }
        if (needs.told()) {
            told.add(bound(handle.createQuery(TOLD), numbers), FactRows::told);
        }
        if (needs.registrations()) {
            registrations.add(bound(handle.createQuery(REGISTRATIONS), numbers), FactRows::registration);
        }
        posts.add(bound(handle.createQuery(SqlFiles.text(ReadFacts.class, "posts.sql")), numbers), FactRows::post);
        Map<String, Facts> facts = new HashMap<>();
        for (String person : people) {
            facts.put(
                    person,
                    new Facts(
                            awards.of(person),
                            credits.of(person),
                            statuses.of(person),
                            told.of(person),
                            registrations.of(person),
                            posts.of(person)));
        }
        return facts;
    }

    /** Whose every number is: each person's own, and those that were merged into it. */
    private Map<String, String> owners(List<String> people) {
        Map<String, String> owners = new HashMap<>();
        people.forEach(person -> owners.put(person, person));
        handle.createQuery("""
                        with recursive merged (owner, number) as (
                            select survivor, number from survivor where survivor = any(:people)
                            union
                            select merged.owner, s.number from survivor s join merged on merged.number = s.survivor)
                        select owner, number from merged
                        """)
                .bind("people", people.toArray(String[]::new))
                .map((row, _) -> owners.put(row.getString("number"), row.getString("owner")))
                .list();
        return owners;
    }

    private Query known(String statement, String table, String[] numbers) {
        return bound(handle.createQuery(statement.formatted(moment.rows(table))), numbers);
    }

    private Query bound(Query query, String[] numbers) {
        return query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("numbers", numbers)
                .bind("asAt", moment.asAt())
                .bind("knownAt", moment.knownAt());
    }

    /** Rows by the person whose they are; the first column is the number that they were recorded under. */
    private record ByOwner<T>(Map<String, String> owners, Map<String, List<T>> rows) {
        ByOwner(Map<String, String> owners) {
            this(owners, new HashMap<>());
        }

        void add(Query query, RowMapper<T> mapper) {
            Function<String, List<T>> none = _ -> new ArrayList<>(2);
            query.map((row, context) -> {
                        String number = row.getString(1);
                        return rows.computeIfAbsent(owners.getOrDefault(number, number), none)
                                .add(mapper.map(row, context));
                    })
                    .forEach(_ -> {});
        }

        List<T> of(String person) {
            return rows.getOrDefault(person, List.of());
        }
    }
}
