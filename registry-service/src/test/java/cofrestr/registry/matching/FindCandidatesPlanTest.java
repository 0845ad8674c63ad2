package cofrestr.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.TestInstallation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The statement that finds candidates reads no table of people whole, however many queries it takes. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FindCandidatesPlanTest {
    private static final int PEOPLE = 3000;
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Inject
    Jdbi jdbi;

    @Inject
    Candidates candidates;

    @Inject
    RulesInForce rules;

    @Test
    void everyBlockIsAnIndexProbe() {
        QuarkusTransaction.begin();
        try {
            fill();
            List<Sought> queries = IntStream.range(0, 1000)
                    .mapToObj(i -> Sought.of(
                            new MatchQuery(
                                    "Person",
                                    "Invented",
                                    "Before",
                                    LocalDate.parse(birth(i)),
                                    null,
                                    new RegisterNumber(number(i))),
                            "0" + i % 10))
                    .toList();
            assertThat(candidates.find(queries, rules.on(DAY), DAY)).hasSize(1000);
            String plan = candidates.plan(queries, rules.on(DAY), DAY);
            assertThat(plan)
                    .contains(
                            "practitioner_register_number_once",
                            "entry_ni",
                            "match_key_pkey",
                            "match_key_year",
                            "match_key_day")
                    .doesNotContain("Seq Scan on entry", "Seq Scan on practitioner", "Seq Scan on match_key");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        String[] numbers = IntStream.range(0, PEOPLE)
                .mapToObj(FindCandidatesPlanTest::number)
                .toArray(String[]::new);
        String[] births = IntStream.range(0, PEOPLE)
                .mapToObj(FindCandidatesPlanTest::birth)
                .toArray(String[]::new);
        jdbi.useHandle(handle -> {
            FreeNumbers.of(handle, numbers);
            handle.createUpdate("""
                            insert into practitioner (register_number, recorded_from) select n, now() from unnest(:numbers::text[]) n
                            """).bind("numbers", numbers).execute();
            handle.createUpdate("""
                            insert into practitioner_name (practitioner_id, valid, given_names, family_name, folded, source, source_kind, said_on, recorded_from)
                            select p.id, daterange(null, null), 'Person ' || n, 'Invented', 'person ' || n - 1 || ' invented', 'test', 'EMPLOYER', '2026-11-22', now()
                              from unnest(:numbers::text[]) with ordinality one (number, n) join practitioner p on p.register_number = one.number
                            """).bind("numbers", numbers).execute();
            handle.createUpdate("""
                            insert into entry (practitioner_id, valid, date_of_birth, former_family_name, ni_hash, sources, recorded_from)
                            select p.id, daterange(null, null), birth::date, case when n % 10 = 0 then 'Before' end, sha256(number::bytea), '{}', now()
                              from unnest(:numbers::text[], :births::text[]) with ordinality one (number, birth, n)
                              join practitioner p on p.register_number = one.number
                            """)
                    .bind("numbers", numbers)
                    .bind("births", births)
                    .execute();
            handle.execute("analyze practitioner, practitioner_name, entry, match_key");
        });
    }

    private static String number(int i) {
        return RegisterNumber.ofBody(9_100_000 + i).value();
    }

    private static String birth(int i) {
        return LocalDate.parse("1950-01-01").plusDays(i % 1500).toString();
    }
}
