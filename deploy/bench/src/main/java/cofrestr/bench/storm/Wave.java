package cofrestr.bench.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A change of many people in one transaction, by the set-based statements with which the registry commits a list. */
final class Wave implements Writer {
    private static final String CHOOSE = """
            create temporary table wave on commit drop as
            select p.id from practitioner p
             where p.id in (select id from practitioner tablesample bernoulli (?) order by random() limit ?)
             order by p.id for no key update of p
            """;
    private static final String CHANGE = """
            update practitioner p set version = p.version + 1, preferred_language = case when random() < 0.5 then 'cy' else 'en' end
              from wave where wave.id = p.id
            """;
    private static final String APPEND = """
            insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, recorded_at)
            select 'wales.cofrestr.entry.changed.v1', s.register_number, s.version, '{preferredLanguage}', '{}', r.routes, r.routes,
                   jsonb_build_object('employer', s.employer, 'service', s.service), clock_timestamp()
              from wave join practitioner_state s on s.practitioner_id = wave.id
              cross join lateral (select practitioner_routes(wave.id, current_date) as routes) r
             order by wave.id
            """;

    private final Site site;
    private final int people;

    Wave(Site site, int people) {
        this.site = site;
        this.people = people;
    }

    @Override
    public String kind() {
        return "waves";
    }

    @Override
    public String turn(RandomGenerator random) {
        try (Connection connection = site.database("cofrestr_registry")) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement()) {
                settings.execute("set local synchronous_commit = on");
            }
            try (PreparedStatement choose = connection.prepareStatement(CHOOSE)) {
                choose.setDouble(1, random.nextDouble(5, 60));
                choose.setInt(2, people);
                choose.execute();
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(CHANGE);
                statement.executeUpdate(APPEND);
            }
            if (random.nextInt(10) == 0) {
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
}
