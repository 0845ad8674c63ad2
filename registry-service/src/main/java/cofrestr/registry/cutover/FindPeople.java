package cofrestr.registry.cutover;

import cofrestr.kit.number.NumberSequence;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.MatchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Says of each number whose it is: somebody whom the register certainly knows, nobody yet, or, where somebody is probable,
 * a question that registry staff must answer. Who is new is entered.
 */
@ApplicationScoped
class FindPeople {
    private final MatchPeople matcher;
    private final Keyring keys;

    FindPeople(MatchPeople matcher, Keyring keys) {
        this.matcher = matcher;
        this.keys = keys;
    }

    /** The first row of a number. */
    public record Leader(
            int row,
            String legacyNumber,
            String givenNames,
            String familyName,
            @Nullable String formerFamilyName,
            LocalDate dateOfBirth,
            @Nullable String registerNumber,
            boolean newPerson) {
        boolean fits(String found) {
            return registerNumber == null || registerNumber.equals(found);
        }

        /** Whether somebody must look: a number was said that does not fit, or somebody is likely whom nobody ruled out. */
        boolean isUnclear(Band band) {
            return registerNumber != null || (!newPerson && (band == Band.CERTAIN || band == Band.PROBABLE));
        }

        MatchQuery query() {
            return new MatchQuery(
                    givenNames,
                    familyName,
                    formerFamilyName,
                    dateOfBirth,
                    null,
                    registerNumber == null ? null : new RegisterNumber(registerNumber));
        }
    }

    private record Found(List<Integer> rows, List<String> numbers) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(int row, String number) {
            rows.add(row);
            numbers.add(number);
        }

        Map<String, Object> values() {
            return Map.of("rows", rows.toArray(Integer[]::new), "numbers", numbers.toArray(String[]::new));
        }
    }

    void find(Handle handle, SqlFiles sql) {
        int after = 0;
        List<Leader> leaders = next(sql, after);
        while (!leaders.isEmpty()) {
            settle(handle, sql, leaders);
            after = leaders.getLast().row();
            leaders = next(sql, after);
        }
    }

    private static List<Leader> next(SqlFiles sql, int after) {
        return sql.query("next-leaders.sql")
                .bind("after", after)
                .mapTo(Leader.class)
                .list();
    }

    private void settle(Handle handle, SqlFiles sql, List<Leader> leaders) {
        List<Match> matches = matcher.match(leaders.stream().map(Leader::query).toList());
        Found linked = new Found();
        List<Integer> unclear = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            Match match = matches.get(i);
            int row = leaders.get(i).row();
            String number = match.registerNumber();
            if (match.band() == Band.CERTAIN && number != null && leaders.get(i).fits(number)) {
                linked.add(row, number);
            } else if (leaders.get(i).isUnclear(match.band())) {
                unclear.add(row);
            } else {
                unknown.add(row);
            }
        }
        sql.run("link-people.sql", linked.values());
        sql.run("hold-unclear.sql", Map.of("rows", unclear.toArray(Integer[]::new)));
        sql.run("insert-people.sql", numbered(handle, unknown).values());
    }

    private Found numbered(Handle handle, List<Integer> rows) {
        NumberSequence sequence = new NumberSequence(keys.numberKey());
        List<Long> ordinals = handle.createQuery("select nextval('register_ordinal') from generate_series(1, :count)")
                .bind("count", rows.size())
                .mapTo(Long.class)
                .list();
        Found numbered = new Found();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(rows.get(i), sequence.number(ordinals.get(i)).value());
        }
        return numbered;
    }
}
