package cofrestr.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Invented people who are in the register and registered, written straight into its tables. */
record RegisteredPeople(int count) {
    private static final int FIRST_BODY = 2_000_000;

    /** Somebody, by number and birth date. */
    record Person(String number, LocalDate birth) {}

    Person person(int i) {
        return new Person(number(FIRST_BODY + i * 7), LocalDate.of(1958, 1, 1).plusDays(i * 7L % 16_000));
    }

    /** All of them as a list asks about them, in no order. */
    List<Person> inNoOrder() {
        List<Person> all =
                IntStream.range(0, count).mapToObj(this::person).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(1));
        return all;
    }

    void enter(Connection registry) throws SQLException, IOException {
        String rows = IntStream.range(0, count)
                .mapToObj(this::person)
                .map(person -> person.number() + "\t" + person.birth())
                .collect(Collectors.joining("\n", "", "\n"));
        registry.setAutoCommit(false);
        try (Statement statement = registry.createStatement()) {
            statement.execute("create temporary table staged (number text, birth date) on commit drop");
            registry.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin", new StringReader(rows));
            statement.execute(
                    "insert into practitioner (register_number, version, recorded_from) select number, 1, now() from staged");
            statement.execute("""
                    insert into entry (practitioner_id, valid, date_of_birth, sources, recorded_from)
                    select p.id, daterange(null, null), s.birth, '{}', now() from staged s join practitioner p on p.register_number = s.number
                    """);
            statement.execute("""
                    insert into registration (practitioner_id, category, valid, kind, legal_basis, recorded_from)
                    select p.id, 'SCHOOL_LEARNING_SUPPORT_WORKER', daterange(current_date - 30, null), 'FULL', 'bench', now()
                      from staged s join practitioner p on p.register_number = s.number
                    """);
        }
        registry.commit();
        registry.setAutoCommit(true);
        try (Statement statement = registry.createStatement()) {
            statement.execute("analyze practitioner, entry, registration");
        }
    }

    /** A register number: seven digits and their ISO 7064 MOD 11-2 check character. */
    static String number(int body) {
        int sum = 0;
        for (char digit : Integer.toString(body).toCharArray()) {
            sum = (sum + (digit - '0')) * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return body + (check == 10 ? "X" : Integer.toString(check));
    }
}
