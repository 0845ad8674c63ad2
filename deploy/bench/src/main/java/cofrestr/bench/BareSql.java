package cofrestr.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * The limit of a staff list: the same rows by COPY into a staging table and, set-based, into the register's own tables with
 * all their constraints and indexes, in the same server, in a database made by the same migrations; one transaction.
 * Nothing is read, decided, matched, sealed or hashed, and no statement is older than another.
 */
final class BareSql {
    static final String DATABASE = "cofrestr_bench";

    private static final List<String> STEPS = List.of(
            """
            create temporary table made on commit drop as
            select *, (1000000 + nextval('register_ordinal'))::text || '0' as number from staged
            """,
            "insert into practitioner (register_number, version, recorded_from) select number, 1, now() from made",
            "create temporary table entered on commit drop as select m.*, p.id as person, nextval('employment_id') as post from made m join practitioner p on p.register_number = m.number",
            "analyze entered",
            """
            insert into practitioner_name (practitioner_id, valid, given_names, family_name, folded, source_kind, source, said_on, recorded_from)
            select person, daterange(null, null), given, family, lower(given || ' ' || family), 'EMPLOYER', 'W06000015', current_date, now() from entered
            """,
            """
            insert into entry (practitioner_id, valid, date_of_birth, email, postcode, sources, recorded_from)
            select person, daterange(null, null), birth, email, postcode,
                   (select jsonb_object_agg(field, jsonb_build_object('by', 'W06000015', 'kind', 'EMPLOYER', 'on', current_date, 'at', now()))
                      from unnest(array['dateOfBirth', 'email', 'postcode']) field), now() from entered
            """,
            "insert into post_key (sender, staff_id, post_id, employment) select 'W06000015', staff_id, '', post from entered",
            """
            insert into employment (id, practitioner_id, valid, organisation, sender, staff_id, role_profile, post_title,
                                    supports_specified_work, hours_per_week, recorded_from)
            select post, person, daterange(starts, null), organisation, 'W06000015', staff_id, role, title, true, hours, now()
              from entered
            """,
            """
            insert into statement (sender, staff_id, organisation, practitioner_id, as_of, stated, row_number, recorded_from)
            select 'W06000015', staff_id, organisation, person, current_date,
                   jsonb_build_object('staffId', staff_id, 'givenNames', given, 'familyName', family, 'dateOfBirth', birth, 'email', email,
                                      'postcode', postcode, 'organisation', organisation, 'roleProfile', role, 'postTitle', title,
                                      'hoursPerWeek', hours, 'startDate', starts), 1, now() from entered
            """,
            """
            insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
            select 'wales.cofrestr.practitioner.entered.v1', s.register_number, s.version, '{posts,registrations,orders}', '{}',
                   practitioner_routes(s.practitioner_id, current_date), jsonb_build_object('employer', s.employer, 'service', s.service), now()
              from entered join practitioner_state s on s.practitioner_id = entered.person order by s.practitioner_id
            """);

    private final Connection database;

    BareSql(Connection database) {
        this.database = database;
    }

    /** Makes the register's tables, and the schools. */
    void migrate(Path repository, List<String> schools) throws IOException, SQLException {
        for (String folder :
                List.of("service-kit/src/main/resources/db/kit", "registry-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(repository.resolve(folder))) {
                for (Path file :
                        files.sorted(Comparator.comparing(Path::toString)).toList()) {
                    execute(Files.readString(file));
                }
            }
        }
        for (String school : schools) {
            execute("""
                    insert into organisation (code, kind, name_en, name_cy, parent, sector, la_number, establishment_number, basis, recorded_from)
                    values ('%1$s', 'SCHOOL', '%1$s', '%1$s', 'W06000015', 'PRIMARY', '681', substr('%1$s', 4), 'bench', now())
                    """.formatted(school));
        }
    }

    /** How long the COPY alone took, and all from the first byte to the commit. */
    record Took(Duration copy, Duration whole) {}

    /** Puts the rows in. */
    Took put(StaffRows rows) throws IOException, SQLException {
        String csv = rows.csv();
        execute("""
                create temporary table if not exists staged (
                    staff_id text, given text, family text, birth date, email text, postcode text, organisation text, role text,
                    title text, hours numeric, starts date)
                """);
        execute("truncate staged");
        database.setAutoCommit(false);
        long began = System.nanoTime();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged from stdin (format csv, header)", new StringReader(csv));
        Duration copied = Duration.ofNanos(System.nanoTime() - began);
        for (String step : STEPS) {
            execute(step);
        }
        database.commit();
        Duration whole = Duration.ofNanos(System.nanoTime() - began);
        database.setAutoCommit(true);
        return new Took(copied, whole);
    }

    int count(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
