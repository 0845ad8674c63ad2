package cofrestr.registry.matching;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds the people that queries could mean: one statement for many queries, one index probe for each way of finding. */
@ApplicationScoped
class Candidates {
    private static final String FIND = SqlFiles.text(Candidates.class, "find-candidates.sql");

    private final Jdbi jdbi;

    Candidates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A person who could be meant.
     *
     * @param query which query, counted from 1
     * @param byNumber found by register number or National Insurance number
     * @param capped there are more people for this query than the cap lets through
     */
    public record Found(int query, boolean byNumber, boolean capped, KnownPerson person) {}

    /** A row of the statement; the arrays of names run in step. */
    public record Line(
            int query,
            String registerNumber,
            boolean byNumber,
            boolean capped,
            List<String> numbers,
            List<String> births,
            List<String> niHashes,
            List<String> formerFamilyNames,
            List<String> givenNames,
            List<String> familyNames,
            List<String> folded,
            List<String> current) {
        Found found() {
            List<KnownPerson.Name> names = new ArrayList<>(folded.size());
            for (int i = 0; i < folded.size(); i++) {
                names.add(new KnownPerson.Name(
                        givenNames.get(i),
                        familyNames.get(i),
                        folded.get(i),
                        current.get(i).equals("true")));
            }
            KnownPerson person = new KnownPerson(
                    registerNumber,
                    new HashSet<>(numbers),
                    new HashSet<>(births),
                    new HashSet<>(niHashes),
                    names,
                    new HashSet<>(formerFamilyNames));
            return new Found(query, byNumber, capped, person);
        }
    }

    /** The candidates of every query that has any, by the query's place counted from 1. */
    Map<Integer, List<Found>> find(List<Sought> queries, int cap, LocalDate today) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(FIND), queries, cap, today).mapTo(Line.class).stream()
                .map(Line::found)
                .collect(Collectors.groupingBy(Found::query)));
    }

    /** How the statement would be run, as PostgreSQL explains it. */
    String plan(List<Sought> queries, int cap, LocalDate today) {
        return jdbi.withHandle(handle -> bound(handle.createQuery("explain " + FIND), queries, cap, today)
                .mapTo(String.class)
                .collect(Collectors.joining("\n")));
    }

    private static Query bound(Query query, List<Sought> queries, int cap, LocalDate today) {
        return query.bind("numbers", column(queries, Sought::number))
                .bind("niHashes", column(queries, Sought::niHash))
                .bind("births", column(queries, Sought::birth))
                .bind("names", column(queries, Sought::name))
                .bind("formerNames", column(queries, Sought::formerName))
                .bind("cap", cap)
                .bind("today", today);
    }

    private static @Nullable String[] column(List<Sought> queries, Function<Sought, @Nullable String> part) {
        @Nullable String[] values = new @Nullable String[queries.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.apply(queries.get(i));
        }
        return values;
    }
}
