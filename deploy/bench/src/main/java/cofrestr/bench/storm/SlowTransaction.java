package cofrestr.bench.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * One change of a person that takes its time between writing its event and committing, or is undone: what draws its
 * {@code seq} early and is seen late. It locks and writes as the registry does.
 */
final class SlowTransaction implements Writer {
    private static final List<String> LANGUAGES = List.of("cy", "en");
    private static final String LOCK = "select id from practitioner where register_number = ? for no key update";
    private static final String CHANGE =
            "update practitioner set version = version + 1, preferred_language = ? where id = ?";
    private static final String APPEND = """
            insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, recorded_at)
            select 'wales.cofrestr.entry.changed.v1', s.register_number, s.version, '{preferredLanguage}', '{}',
                   practitioner_routes(s.practitioner_id, current_date), practitioner_routes(s.practitioner_id, current_date),
                   jsonb_build_object('employer', s.employer, 'service', s.service), clock_timestamp()
              from practitioner_state s where s.practitioner_id = ?
            """;

    private final Site site;
    private final List<Person> people;
    private final Duration longest;

    SlowTransaction(Site site, List<Person> people, Duration longest) {
        this.site = site;
        this.people = people;
        this.longest = longest;
    }

    @Override
    public String kind() {
        return "slow transactions";
    }

    @Override
    public String turn(RandomGenerator random) {
        String number = people.get(random.nextInt(people.size())).number();
        try (Connection connection = site.database("cofrestr_registry")) {
            connection.setAutoCommit(false);
            long id = lock(connection, number);
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                change.setString(1, LANGUAGES.get(random.nextInt(LANGUAGES.size())));
                change.setLong(2, id);
                change.executeUpdate();
            }
            try (PreparedStatement append = connection.prepareStatement(APPEND)) {
                append.setLong(1, id);
                append.executeUpdate();
            }
            LockSupport.parkNanos(random.nextLong(longest.toNanos() / 3, longest.toNanos()));
            if (random.nextInt(4) == 0) {
                connection.rollback();
                return "undone";
            }
            connection.commit();
            return "committed";
        } catch (SQLException away) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return "lost";
        }
    }

    private static long lock(Connection connection, String number) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, number);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
