package cofrestr.registry.matching;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds the people that queries could mean: one statement for many queries, index probes for each way of finding. */
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
     * @param capped there are more people for this query than the limits let through
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
            List<String> preferredNames,
            List<String> folded,
            List<String> current) {
        Found found() {
            List<KnownPerson.Name> names = new ArrayList<>(folded.size());
            for (int i = 0; i < folded.size(); i++) {
                String preferred = preferredNames.get(i);
                names.add(new KnownPerson.Name(
                        givenNames.get(i),
                        familyNames.get(i),
                        preferred.isEmpty() ? null : preferred,
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
    Map<Integer, List<Found>> find(List<Sought> queries, MatchRules rules, LocalDate today) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery(FIND), queries, rules, today).mapTo(Line.class).stream()
                        .map(Line::found)
                        .collect(Collectors.groupingBy(Found::query)));
    }

    /** How the statement would be run, as PostgreSQL explains it. */
    String plan(List<Sought> queries, MatchRules rules, LocalDate today) {
        return jdbi.withHandle(handle -> bound(handle.createQuery("explain " + FIND), queries, rules, today)
                .mapTo(String.class)
                .collect(Collectors.joining("\n")));
    }

    private static Query bound(Query query, List<Sought> queries, MatchRules rules, LocalDate today) {
        Probes probes = Probes.of(queries, rules);
        return query.bind("numbers", queries.stream().map(Sought::number).toArray(String[]::new))
                .bind("niHashes", queries.stream().map(Sought::niHash).toArray(String[]::new))
                .bindMethods(probes)
                .bind("cap", rules.mostCandidates())
                .bind("today", today);
    }
}
