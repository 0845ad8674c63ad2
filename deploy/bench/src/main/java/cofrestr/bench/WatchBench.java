package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Site.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed of the people of a watch-list (PEOPLE, 50,000) among many events (EVENTS, a million, of which one in a thousand is of
 * somebody on it), through the gateway with a real token, and beside it, in the same run and server, the very statement. Then all
 * of them changed, read page by page.
 */
public final class WatchBench {
    private static final int PORT = 19900;
    private static final int RUNS = 5;
    private static final int MOST = 500;
    private static final Path STATEMENT =
            Path.of("registry-service/src/main/resources/cofrestr/registry/watchlist/find-changes.sql");

    private final OwnStack stack;
    private final Connection registry;
    private final NamedSql statement;
    private String list = "";

    private WatchBench(OwnStack stack, Connection registry) throws IOException {
        this.stack = stack;
        this.registry = registry;
        this.statement = NamedSql.of(stack.repository().resolve(STATEMENT));
    }

    public static void main(String[] arguments) throws Exception {
        RegisteredPeople people = new RegisteredPeople(OwnStack.setting("PEOPLE", 50_000));
        try (OwnStack stack = new OwnStack("watch", PORT);
                Connection registry = stack.site().database("cofrestr_registry")) {
            stack.site().kill("qualifications-service");
            stack.site().kill("cpd-service");
            people.enter(registry);
            new WatchBench(stack, registry).run(people, OwnStack.setting("EVENTS", 1_000_000));
        }
    }

    private void run(RegisteredPeople people, int events) throws SQLException, IOException, InterruptedException {
        watch(people);
        String cursor = ask(null, 1).path("cursor").asText();
        events("""
                select 'wales.cofrestr.registration.granted.v1', case when n %% 1000 = 0 then p.register_number else 'X' || n end
                  from generate_series(1, %d) n
                  left join (select register_number, row_number() over (order by id) as place from practitioner) p on p.place = n / 1000
                """.formatted(events));
        explain();
        for (int i = 0; i < RUNS; i++) {
            tell("what changed among " + events + " events", cursor, false);
        }
        cursor = end(cursor);
        events("select 'wales.cofrestr.registration.granted.v1', register_number from practitioner");
        for (int i = 0; i < 2; i++) {
            tell("everybody changed", cursor, true);
        }
    }

    private void watch(RegisteredPeople people) {
        Answer opened = stack.site()
                .ask(
                        "cardiff-hr",
                        new Request(
                                "POST",
                                "/v1/organisations/" + OwnStack.CARDIFF + "/watchlists",
                                Map.of("Content-Type", "application/json"),
                                "{\"name\": \"Bench\", \"purpose\": \"SAFEGUARDING\", \"expiresOn\": \""
                                        + LocalDate.now(ZoneId.of("Europe/London"))
                                                .plusDays(30) + "\"}"));
        list = opened.body().path("id").asText();
        StringBuilder rows = new StringBuilder("registerNumber,dateOfBirth\n");
        people.inNoOrder()
                .forEach(person -> rows.append(person.number())
                        .append(',')
                        .append(person.birth())
                        .append('\n'));
        long began = System.nanoTime();
        Answer watched = stack.site()
                .ask(
                        "cardiff-hr",
                        new Request(
                                "POST",
                                "/v1/watchlists/" + list + "/people",
                                Map.of("Content-Type", "text/csv"),
                                rows.toString()));
        if (!watched.isGood()) {
            throw new IllegalStateException("the people were refused: " + watched.body());
        }
        stack.progress()
                .step(String.format(Locale.ROOT, "%d people put on the list in %.1f s", people.count(), since(began)));
    }

    /** Writes events and waits until the sequencer has given all of them their positions. */
    private void events(String typeAndSubject) throws SQLException, IOException, InterruptedException {
        try (Statement sql = registry.createStatement()) {
            sql.execute("""
                    insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
                    select type, subject, 2, '{registrations}', '{}', '{}', '{}', now() from (%s) made (type, subject) where subject is not null
                    """.formatted(typeAndSubject));
        }
        while (count("select count(*) from feed_event where position is null") > 0) {
            Thread.sleep(200);
        }
        try (Statement sql = registry.createStatement()) {
            // What autovacuum does within a minute of so many events.
            sql.execute("vacuum (analyze) feed_event, watchlist_person");
        }
    }

    private void tell(String what, String cursor, boolean all) throws SQLException, IOException {
        long bareBegan = System.nanoTime();
        int bare = bare(all ? Integer.MAX_VALUE : MOST);
        double limit = since(bareBegan);
        long began = System.nanoTime();
        int told = 0;
        int pages = 0;
        JsonNode page;
        String from = cursor;
        do {
            page = ask(from, MOST);
            told += page.path("changes").size();
            from = page.path("cursor").asText();
            pages++;
        } while (all && !page.path("atHead").asBoolean());
        double took = since(began);
        stack.progress()
                .step(String.format(
                        Locale.ROOT,
                        "%s: %d people in %d pages, %.0f ms; bare SQL %d people %.0f ms; %.2f of it | load %s",
                        what,
                        told,
                        pages,
                        took * 1000,
                        bare,
                        limit * 1000,
                        limit / took,
                        Spent.load()));
    }

    private String end(String cursor) {
        String at = cursor;
        JsonNode page;
        do {
            page = ask(at, MOST);
            at = page.path("cursor").asText();
        } while (!page.path("atHead").asBoolean());
        return at;
    }

    private JsonNode ask(@Nullable String cursor, int limit) {
        Answer answer = stack.site()
                .ask(
                        "cardiff-hr",
                        new Request(
                                "GET",
                                "/v1/watchlists/" + list + "/changes?limit=" + limit
                                        + (cursor == null ? "" : "&cursor=" + cursor),
                                Map.of(),
                                ""));
        if (!answer.isGood()) {
            throw new IllegalStateException("no changes: " + answer.body());
        }
        return answer.body();
    }

    private int bare(int limit) throws SQLException {
        int found = 0;
        try (PreparedStatement prepared = statement.prepare(registry)) {
            statement.bind(prepared, bound(limit));
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found += rows.getString("register_number") == null ? 0 : 1;
                }
            }
        }
        return found;
    }

    private void explain() throws SQLException {
        NamedSql explained = statement.explained();
        List<String> lines = new ArrayList<>();
        try (PreparedStatement prepared = explained.prepare(registry)) {
            explained.bind(prepared, bound(MOST));
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        Collections.unmodifiableList(lines).forEach(stack.progress()::detail);
    }

    private Map<String, @Nullable Object> bound(int limit) throws SQLException {
        return Map.of(
                "watchlist", UUID.fromString(list),
                "after", count("select coalesce(max(position), 0) - 1000000 from feed_event"),
                "head", count("select coalesce(max(position), 0) from feed_event"),
                "limit", (long) limit,
                "today", LocalDate.now(ZoneId.of("Europe/London")));
    }

    private long count(String sql) throws SQLException {
        try (Statement asked = registry.createStatement();
                ResultSet answer = asked.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static double since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
