package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.bench.storm.Agreement;
import cofrestr.bench.storm.FeedReader;
import cofrestr.bench.storm.ListSender;
import cofrestr.bench.storm.Person;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Storm;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thirty-two write on the same people while the register, its database and a follower are killed: whoever followed the feed
 * then knows each person exactly as the register does.
 */
@ExtendWith(RealStack.class)
class FollowedThroughKillsTest {

    private static final long SEED = 20261122;
    private static final int SHARED = 40;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final List<String> KILLED =
            List.of("registry-service", "postgres", "qualifications-service", "registry-service");

    private final Register register;
    private final Site site;

    FollowedThroughKillsTest(Register register) {
        this.register = register;
        this.site = register.site();
    }

    @AfterEach
    void allOfItRuns() {
        register.startAgain();
    }

    @Test
    void whoFollowsKnowsEveryPersonAsTheRegisterDoesHoweverOftenAnythingIsKilled() throws Exception {
        List<String> cardiff =
                IntStream.range(9700, 9707).mapToObj(register::newSchool).toList();
        List<String> gwynedd = IntStream.range(9700, 9705)
                .mapToObj(register::newSchoolInGwynedd)
                .toList();
        List<Person> people = shared(cardiff.getFirst());
        // The others are left to the lists, which could not get through if every plan were overtaken.
        List<Person> busy = people.subList(0, 24);
        List<ListSender> senders = senders(cardiff.subList(1, 7), gwynedd, people);
        Storm storm = new Storm(site, SEED)
                .lists(senders)
                .correctors(9, busy)
                .orderRecorders(6, busy)
                .bulkRegistrars(2, cardiff)
                .slowTransactions(4, busy, SLOW);
        assertThat(storm.writers()).isEqualTo(32);
        FeedReader reader = new FeedReader(site);
        Thread reading = Thread.ofPlatform().start(reader);

        storm.begin();
        for (String process : KILLED) {
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
            register.kill(process);
            register.startAgain();
        }
        LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        storm.end();
        assertThat(senders.getFirst().turn(new SplittableRandom(SEED)))
                .as("a list, now that nobody overtakes it")
                .isEqualTo("COMMITTED");
        Agreement.Outcome outcome = new Agreement(site, PATIENCE).of(reader, reading);

        register.progress()
                .detail("seed " + SEED + ": " + outcome.events() + " events of " + outcome.people()
                        + " people, killed and started again: " + KILLED + ", the reader found nobody "
                        + reader.unanswered() + " times");
        storm.tally().toString().lines().forEach(register.progress()::detail);
        assertThat(outcome.faults()).isEmpty();
        assertThat(reader.unanswered()).as("the reader met the kills").isPositive();
        assertThat(storm.tally().of("corrections", "200")).as("corrections").isGreaterThan(5);
        assertThat(storm.tally().of("slow transactions", "committed"))
                .as("slow transactions")
                .isGreaterThan(10);
        assertThat(ordersOf(people)).as("orders recorded, each once").isEqualTo(storm.ordersAnswered());
    }

    /** The people whom all of them write on: recorded by a list of the authority's first school. */
    private List<Person> shared(String school) {
        ListSender sender = new ListSender(site, Register.CARDIFF, school);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < SHARED; i++) {
            Person person = new Person("", "1971-02-%02d".formatted(1 + i % 28), "Cyffredin" + i, "Storm-Ddychmygol");
            people.add(person);
            sender.with(person.givenNames(), person.familyName(), person.dateOfBirth());
        }
        assertThat(sender.send()).isEqualTo("COMMITTED");
        for (JsonNode post : register.people(Register.CARDIFF, school).posts()) {
            people.replaceAll(
                    person -> person.givenNames().equals(post.path("givenNames").asText())
                            ? new Person(
                                    post.path("registerNumber").asText(),
                                    person.dateOfBirth(),
                                    person.givenNames(),
                                    person.familyName())
                            : person);
        }
        assertThat(people).extracting(Person::number).doesNotContain("").doesNotHaveDuplicates();
        return people;
    }

    /** Each school has a dozen of the people, so that each of them has posts stated by both authorities. */
    private List<ListSender> senders(List<String> cardiff, List<String> gwynedd, List<Person> people) {
        List<ListSender> senders = new ArrayList<>();
        for (String school : cardiff) {
            senders.add(new ListSender(site, Register.CARDIFF, school));
        }
        for (String school : gwynedd) {
            senders.add(new ListSender(site, Register.GWYNEDD, school));
        }
        for (int i = 0; i < senders.size(); i++) {
            for (int some = 0; some < 12; some++) {
                senders.get(i).with(people.get((i * 5 + some) % people.size()));
            }
            assertThat(senders.get(i).send()).isEqualTo("COMMITTED");
        }
        return senders;
    }

    private int ordersOf(List<Person> people) throws SQLException {
        String numbers = String.join("','", people.stream().map(Person::number).toList());
        try (Connection registry = site.database("cofrestr_registry");
                Statement statement = registry.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from disciplinary_order o join practitioner p on p.id = o.practitioner_id"
                                + " where p.register_number in ('" + numbers + "')")) {
            count.next();
            return count.getInt(1);
        }
    }
}
