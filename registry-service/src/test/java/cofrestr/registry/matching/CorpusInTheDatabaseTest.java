package cofrestr.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.secret.Keyring;
import cofrestr.registry.matching.corpus.Corpus;
import cofrestr.registry.matching.corpus.Entered;
import cofrestr.registry.matching.corpus.Pair;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A slice of the corpus in a real register: the statement finds, and the seals open, what the corpus's test takes for granted. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CorpusInTheDatabaseTest {
    private static final int PEOPLE = 2000;
    private static final Corpus CORPUS = Corpus.of(7, PEOPLE);

    @Inject
    Jdbi jdbi;

    @Inject
    MatchPeople people;

    @Inject
    RulesInForce rules;

    @Inject
    Keyring keys;

    @Test
    void theDatabaseMatchesAsTheCorpusIsMatchedInMemory() {
        InMemoryRegister inMemory =
                new InMemoryRegister(CORPUS.people(), rules.on(LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC)));
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(this::enter);
            List<Match> matches =
                    people.match(CORPUS.pairs().stream().map(Pair::query).toList());
            Set<String> ofTheCorpus = CORPUS.people().stream()
                    .map(one -> InMemoryRegister.registerNumber(one.number()))
                    .collect(Collectors.toSet());
            for (int i = 0; i < matches.size(); i++) {
                // Other tests' people may be born on the same day.
                assertThat(matches.get(i).candidates().stream()
                                .filter(one -> ofTheCorpus.contains(one.registerNumber()))
                                .toList())
                        .as(CORPUS.pairs().get(i).done().toString())
                        .isEqualTo(inMemory.match(CORPUS.pairs().get(i).query()).candidates());
            }
            assertThat(missingKeys()).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void whatIsCorrectedIsFoundByWhatItSaysNow() {
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(handle -> {
                enter(handle);
                handle.execute("update entry set date_of_birth = date_of_birth + 4000 where practitioner_id % 3 = 0");
                handle.execute("update entry set former_family_name = 'Xanthippe' where practitioner_id % 3 = 1");
                handle.execute(
                        "update practitioner_name set given_names = 'Zebedeus', preferred_name = 'Qi' where practitioner_id % 2 = 0");
            });
            assertThat(missingKeys()).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<String> missingKeys() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select practitioner_id::text from (
                            select birth, given_code, family_code, practitioner_id from match_key_wanted
                            except select birth, given_code, family_code, practitioner_id from match_key) missing
                        """).mapTo(String.class).list());
    }

    @Test
    void databaseAndMatcherReadNamesAlike() {
        List<String> names = Stream.concat(
                        CORPUS.people().stream().flatMap(one -> Stream.of(one.givenNames(), one.familyName())),
                        CORPUS.pairs().stream()
                                .map(Pair::query)
                                .flatMap(one ->
                                        Stream.of(String.valueOf(one.givenNames()), String.valueOf(one.familyName()))))
                .filter(name -> name.chars().noneMatch(letter -> letter >= 0xc2 && letter <= 0xc5))
                .distinct()
                .collect(Collectors.toList());
        names.addAll(List.of(
                "Łukasz Øster-ßen", "Олена Ковальчук", "d'Arcy’s ŴYN", "T?-Du ?", "A\u00a0B\u2013C", "\ufffdx y1"));
        List<String> inDatabase = jdbi.withHandle(handle -> handle.createQuery(
                        "select array_to_string(array(select c from unnest(match_codes(name)) c order by c collate \"C\"), ',') from unnest(:names::text[]) with ordinality one (name, n) order by n")
                .bind("names", names.toArray(String[]::new))
                .mapTo(String.class)
                .list());
        assertThat(inDatabase)
                .isEqualTo(names.stream()
                        .map(name -> String.join(
                                ",",
                                ComparableName.of(name)
                                        .map(ComparableName::codes)
                                        .orElse(new TreeSet<>())))
                        .toList());
    }

    private void enter(Handle handle) {
        FreeNumbers.of(
                handle,
                CORPUS.people().stream()
                        .map(one -> InMemoryRegister.registerNumber(one.number()))
                        .toArray(String[]::new));
        PreparedBatch numbers =
                handle.prepareBatch("insert into practitioner (register_number, recorded_from) values (?, now())");
        CORPUS.people().forEach(one -> numbers.add(InMemoryRegister.registerNumber(one.number())));
        List<Long> ids = numbers.executePreparedBatch("id").mapTo(Long.class).list();
        PreparedBatch names = handle.prepareBatch("""
                insert into practitioner_name (practitioner_id, valid, given_names, family_name, folded, source, source_kind, said_on, recorded_from)
                values (?, ?::daterange, ?, ?, ?, 'test', 'EMPLOYER', '2026-11-22', now())
                """);
        PreparedBatch entries = handle.prepareBatch("""
                insert into entry (practitioner_id, valid, date_of_birth, former_family_name, ni_sealed, ni_hash, ni_key, sources, recorded_from)
                values (?, daterange(null, null), ?, ?, ?, ?, 'seal-1', '{}', now())
                """);
        for (Entered one : CORPUS.people()) {
            long id = ids.get(one.number());
            String past = one.pastFamilyName();
            addName(names, id, one, past == null ? "(,)" : "[2020-01-01,)", one.familyName());
            if (past != null) {
                addName(names, id, one, "(,2020-01-01)", past);
            }
            entries.add(id, one.birth(), one.formerFamilyName(), sealed(one.ni(), id), hash(one.ni()));
        }
        names.execute();
        entries.execute();
    }

    private static void addName(PreparedBatch names, long id, Entered one, String valid, String family) {
        names.add(id, valid, one.givenNames(), family, FoldedName.of(one.givenNames(), family));
    }

    private byte @Nullable [] sealed(@Nullable String ni, long id) {
        return ni == null ? null : keys.seal().seal(ni.getBytes(StandardCharsets.UTF_8), "entry.ni " + id);
    }

    private byte @Nullable [] hash(@Nullable String ni) {
        return ni == null ? null : keys.searchHash(ni);
    }
}
