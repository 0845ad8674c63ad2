package cofrestr.registry.roster;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.StatedQuery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks the matcher whom rows could mean that name nobody: people whose name or birth date the sender wrote with a slip, or who
 * bore another name. Nobody is linked by this; registry staff look at those who are at least probable.
 */
@ApplicationScoped
class LikelyPeople {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MatchPeople matcher;
    private final Keyring keys;

    LikelyPeople(MatchPeople matcher, Keyring keys) {
        this.matcher = matcher;
        this.keys = keys;
    }

    /** A person whom a row could mean. */
    public record Likely(int row, long person) {}

    /** The likely people of the rows that have any, by row number; without those of whom staff decided that the sender does not mean them. */
    Map<Integer, List<Long>> of(SqlFiles sql, List<Found> rows) {
        List<Match> matches = matcher.match(rows.stream()
                .map(row -> StatedQuery.of(
                        read(row.stated()), row.dateOfBirth(), row.niSealed(), row.staffId(), null, keys))
                .toList());
        List<Integer> numbers = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i).rowNumber();
            matches.get(i).candidates().stream()
                    .filter(candidate -> candidate.band().compareTo(Band.PROBABLE) <= 0)
                    .forEach(candidate -> {
                        numbers.add(row);
                        people.add(candidate.registerNumber());
                    });
        }
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return sql
                .query("likely-people.sql")
                .bind("rows", numbers.toArray(Integer[]::new))
                .bind("numbers", people.toArray(String[]::new))
                .mapTo(Likely.class)
                .stream()
                .collect(Collectors.groupingBy(Likely::row, Collectors.mapping(Likely::person, Collectors.toList())));
    }

    private static JsonNode read(String stated) {
        try {
            return JSON.readTree(stated);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
