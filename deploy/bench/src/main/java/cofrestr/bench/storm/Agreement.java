package cofrestr.bench.storm;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether, after all has come to rest, everybody says the same: the register's tables, its feed, who followed it, and the
 * copies of the other services.
 */
public final class Agreement {
    private static final String REGISTRY = "cofrestr_registry";
    private static final int MOST_FAULTS = 30;

    /** What a copy makes of a person, in the form in which the registry states people. */
    private static final String COPIED = """
            select p.number, jsonb_strip_nulls(jsonb_build_object(
                       'registerNumber', p.number, 'preferredLanguage', p.preferred_language, 'firstRegistered', p.first_registered,
                       'posts', (select coalesce(jsonb_agg(jsonb_build_object(
                                     'employment', employment, 'organisation', organisation, 'roleProfile', role_profile,
                                     'censusCategory', census_category, 'supportsSpecifiedWork', supports_specified_work,
                                     'from', from_date, 'until', until) order by employment), '[]')
                                   from followed_post f where f.number = p.number),
                       'registrations', (select coalesce(jsonb_agg(jsonb_build_object(
                                     'category', category, 'registration', registration, 'from', from_date, 'until', until)
                                     order by from_date, category), '[]')
                                   from followed_registration f where f.number = p.number),
                       'orders', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'from', from_date, 'until', until)
                                     order by place), '[]')
                                   from followed_order f where f.number = p.number)))::text
              from followed_person p where p.unknown_to_registry_since is null
            """;

    private static final String STATED = "select register_number, (service - 'version')::text from practitioner_state";

    private final Site site;
    private final Duration patience;
    private final List<String> faults = new ArrayList<>();

    /** @param patience how long everybody may take to read to the end */
    public Agreement(Site site, Duration patience) {
        this.site = site;
        this.patience = patience;
    }

    /** What was compared, and all that did not agree. */
    public record Outcome(long events, int people, List<String> faults) {}

    /** Waits until every event has its position and the reader has come to the last, stops it, and compares. */
    public Outcome of(FeedReader reader, Thread reading) throws InterruptedException, SQLException {
        try (Connection registry = site.database(REGISTRY)) {
            long events = atRest(registry, reader);
            reader.stop();
            reading.join();
            faults.addAll(reader.faults());
            feedHasNoHoles(registry);
            everyVersionIsTold(registry);
            sameOrder(registry, reader);
            sameStates(registry, reader);
            Map<String, String> stated = byNumber(registry, STATED);
            for (String copy : List.of("cofrestr_qualifications", "cofrestr_cpd")) {
                sameCopy(copy, stated);
            }
            return new Outcome(events, stated.size(), faults);
        }
    }

    private long atRest(Connection registry, FeedReader reader) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long events = number(registry, "select count(*) from feed_event");
        while (reader.count() < events
                || number(registry, "select count(*) from feed_event where position is null") > 0) {
            if (System.nanoTime() > deadline) {
                fault("the reader has seen " + reader.count() + " of " + events + " events");
                return events;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            events = number(registry, "select count(*) from feed_event");
        }
        return events;
    }

    private void feedHasNoHoles(Connection registry) throws SQLException {
        long wrong = number(registry, """
                select count(*) from (select position, row_number() over (order by position) as place
                                        from feed_event) numbered where position is distinct from place
                """);
        if (wrong > 0) {
            fault(wrong + " positions are not where they should be: there are holes, or none was given");
        }
    }

    private void everyVersionIsTold(Connection registry) throws SQLException {
        long wrong = number(registry, """
                select count(*) from (select version, row_number() over (partition by subject order by position) as place
                                        from feed_event where type not like 'wales.cofrestr.organisation.%') told
                 where version <> place
                """);
        if (wrong > 0) {
            fault(wrong + " events do not tell the next version of their person");
        }
        long untold = number(registry, """
                select count(*) from practitioner p
                 where p.version is distinct from (select max(version) from feed_event e where e.subject = p.register_number)
                """);
        if (untold > 0) {
            fault(untold + " people have a version of which no event tells");
        }
    }

    private void sameOrder(Connection registry, FeedReader reader) throws SQLException {
        List<UUID> seen = reader.seen();
        int place = 0;
        registry.setAutoCommit(false);
        try (Statement statement = registry.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery("select id from feed_event order by position")) {
                for (; rows.next(); place++) {
                    if (place >= seen.size() || !seen.get(place).equals(rows.getObject(1, UUID.class))) {
                        fault("the reader did not see the event at place " + (place + 1) + " there");
                        return;
                    }
                }
            }
        } finally {
            registry.setAutoCommit(true);
        }
        if (place < seen.size()) {
            fault("the reader saw " + (seen.size() - place) + " events more than there are");
        }
    }

    private void sameStates(Connection registry, FeedReader reader) throws SQLException {
        Map<String, String> states =
                byNumber(registry, "select register_number, service::text from practitioner_state");
        states.forEach((number, state) -> {
            FeedReader.Known known = reader.people().get(number);
            JsonNode wanted = Json.parse(state);
            if (known == null || !known.state().equals(wanted)) {
                fault("by the events " + number + " is " + known + " but by the register " + state);
            }
        });
        if (reader.people().size() > states.size()) {
            fault("the reader was told of people whom the register does not know");
        }
    }

    private void sameCopy(String copy, Map<String, String> stated) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Connection database = site.database(copy)) {
            Map<String, String> copied = byNumber(database, COPIED);
            while (!copied.equals(stated) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                copied = byNumber(database, COPIED);
            }
            if (copied.equals(stated)) {
                return;
            }
            for (Map.Entry<String, String> person : stated.entrySet()) {
                String kept = copied.get(person.getKey());
                if (!person.getValue().equals(kept)) {
                    fault(copy + " has of " + person.getKey() + " " + kept + " and the register " + person.getValue());
                }
            }
            if (copied.size() > stated.size()) {
                fault(copy + " has people whom the register does not know");
            }
        }
    }

    private void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    private static Map<String, String> byNumber(Connection database, String query) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
