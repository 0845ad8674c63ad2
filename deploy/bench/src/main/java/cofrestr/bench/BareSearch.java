package cofrestr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a search: the very statements of the service over one connection, each prepared once and every row read: the
 * dictionary, one step through the people where somebody may be found, what is shown of them. Nothing is judged, recorded or
 * written, and the service's further steps, where the first did not fill the page, are left out.
 */
final class BareSearch implements AutoCloseable {
    private static final Path STATEMENTS = Path.of("registry-service/src/main/resources/cofrestr/registry/search");
    private static final List<String> LIKENESS = List.of("EXACT", "PREFIX", "PART", "MISSPELT");
    private static final int SHOWN = 50;
    private static final int MOST_WORDS = 200;
    private static final int MOST_EXAMINED = 2000;
    private static final int LIGHT_WORDS = 8;

    private final NamedSql words = statement("find-words.sql");
    private final NamedSql walk = statement("walk.sql");
    private final NamedSql few = statement("find-few.sql");
    private final NamedSql read = statement("read-people.sql");
    private final Connection registry;
    private final PreparedStatement findWords;
    private final PreparedStatement walkThrough;
    private final PreparedStatement findFew;
    private final PreparedStatement readPeople;

    BareSearch(Connection registry) throws SQLException, IOException {
        this.registry = registry;
        findWords = words.prepare(registry);
        walkThrough = walk.prepare(registry);
        findFew = few.prepare(registry);
        readPeople = read.prepare(registry);
    }

    private static NamedSql statement(String file) throws IOException {
        return NamedSql.of(STATEMENTS.resolve(file));
    }

    /** A word that may be meant. */
    private record Word(int n, int likeness, String word, int people) {}

    /** One search; answers how many people it found. */
    int find(Map<String, String> criteria) throws SQLException {
        Map<String, @Nullable Object> values = values(criteria);
        if (values.isEmpty()) {
            return 0;
        }
        List<Long> people = people(isFew(criteria) ? few : walk, isFew(criteria) ? findFew : walkThrough, values);
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put("people", people.stream().limit(SHOWN).toArray(Long[]::new));
        shown.put("today", LocalDate.now(ZoneId.of("Europe/London")));
        shown.put("welsh", false);
        read.bind(readPeople, shown);
        try (ResultSet rows = readPeople.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var _ = rows.getString(column);
                }
            }
        }
        return people.size();
    }

    /** How PostgreSQL finds the people of a search. */
    List<String> explain(Map<String, String> criteria) throws SQLException {
        Map<String, @Nullable Object> values = values(criteria);
        if (values.isEmpty()) {
            return List.of("no word of the dictionary");
        }
        NamedSql asked = (isFew(criteria) ? few : walk).explained();
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = asked.prepare(registry)) {
            asked.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    private static boolean isFew(Map<String, String> criteria) {
        String organisation = criteria.getOrDefault("organisation", OwnStack.CARDIFF);
        return !organisation.equals(OwnStack.CARDIFF)
                || criteria.keySet().stream().anyMatch(List.of("registerNumber", "dateOfBirth", "niNumber")::contains);
    }

    /** The values of a search's step through the people; none where nobody can bear the words. */
    private Map<String, @Nullable Object> values(Map<String, String> criteria) throws SQLException {
        String[] asked = criteria.containsKey("name") ? folded(criteria.get("name")) : new String[0];
        List<Word> meant = asked.length == 0 ? List.of() : meant(asked);
        int likeness = IntStream.rangeClosed(0, 3)
                .filter(kind -> asked.length == 0 || isPossible(meant, kind, asked.length))
                .findFirst()
                .orElse(-1);
        if (likeness < 0) {
            return Map.of();
        }
        List<Word> sought = meant.stream()
                .filter(word -> isFew(criteria) || word.likeness <= likeness)
                .toList();
        String[] driving = driving(sought, likeness, asked.length);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("numbers", sought.stream().map(Word::n).toArray(Integer[]::new));
        values.put("likenesses", sought.stream().map(Word::likeness).toArray(Integer[]::new));
        values.put("words", sought.stream().map(Word::word).toArray(String[]::new));
        values.put("asked", asked.length);
        values.put("driving", driving);
        values.put("byOrganisation", driving.length == 0);
        values.put("likeness", isFew(criteria) ? 0 : likeness);
        values.put("after", 0L);
        boolean light = sought.size() <= LIGHT_WORDS;
        int people = people(asked.length, light, criteria.containsKey("organisation"));
        values.put("people", people);
        values.put("light", light);
        values.put(
                "each",
                driving.length == 0 ? 10 : Math.min(people, Math.max((light ? people : 6000) / driving.length, 30)));
        values.put("most", MOST_EXAMINED);
        values.put("fetch", SHOWN + 1);
        values.put("number", criteria.get("registerNumber"));
        values.put("birth", criteria.get("dateOfBirth"));
        values.put("niHash", criteria.containsKey("niNumber") ? "00".repeat(32) : null);
        values.put("organisation", criteria.get("organisation"));
        return values;
    }

    /** How many people the service's first step looks at. */
    private static int people(int asked, boolean light, boolean organisation) {
        if (asked == 0 || (asked == 1 && !organisation)) {
            return SHOWN + 1;
        }
        if (light) {
            return organisation ? 600 : 6000;
        }
        return 150;
    }

    private String[] folded(String name) throws SQLException {
        try (PreparedStatement fold = registry.prepareStatement("select folded_name(?)")) {
            fold.setString(1, name.replace('-', ' '));
            try (ResultSet row = fold.executeQuery()) {
                row.next();
                return row.getString(1).split(" ", -1);
            }
        }
    }

    private List<Word> meant(String[] asked) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", asked);
        values.put("most", MOST_WORDS);
        words.bind(findWords, values);
        List<Word> meant = new ArrayList<>();
        try (ResultSet rows = findWords.executeQuery()) {
            while (rows.next()) {
                meant.add(new Word(
                        rows.getInt(1), LIKENESS.indexOf(rows.getString(2)), rows.getString(3), rows.getInt(4)));
            }
        }
        return meant;
    }

    private static boolean isPossible(List<Word> meant, int likeness, int asked) {
        return meant.stream().anyMatch(word -> word.likeness == likeness)
                && IntStream.rangeClosed(1, asked)
                        .allMatch(n -> meant.stream().anyMatch(word -> word.n == n && word.likeness <= likeness));
    }

    private static String[] driving(List<Word> sought, int likeness, int asked) {
        if (asked <= 1) {
            return sought.stream()
                    .filter(word -> word.likeness == likeness)
                    .map(Word::word)
                    .toArray(String[]::new);
        }
        int rarest = IntStream.rangeClosed(1, asked)
                .boxed()
                .min((a, b) -> Long.compare(bearers(sought, a), bearers(sought, b)))
                .orElseThrow();
        return sought.stream().filter(word -> word.n == rarest).map(Word::word).toArray(String[]::new);
    }

    private static long bearers(List<Word> sought, int n) {
        return sought.stream()
                .filter(word -> word.n == n)
                .mapToLong(word -> word.people + 1L)
                .sum();
    }

    private static List<Long> people(NamedSql sql, PreparedStatement statement, Map<String, @Nullable Object> values)
            throws SQLException {
        sql.bind(statement, values);
        List<Long> people = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long person = rows.getLong("person");
                if (!rows.wasNull()) {
                    people.add(person);
                }
            }
        }
        return people;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : Arrays.asList(findWords, walkThrough, findFew, readPeople)) {
            statement.close();
        }
    }
}
