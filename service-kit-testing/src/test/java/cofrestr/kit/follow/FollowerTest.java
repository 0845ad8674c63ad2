package cofrestr.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.store.Database;
import cofrestr.testing.Eventually;
import cofrestr.testing.StubFeed;
import cofrestr.testing.StubFeed.Mishap;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A follower loses nothing and does nothing twice, whatever happens to it, to its database and to the feed. */
class FollowerTest {
    private static final AtomicInteger FEEDS = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;
    private static String url = "";
    private static Jdbi jdbi = Jdbi.create("jdbc:none");

    private final StubFeed feed = new StubFeed();
    private final Words words = new Words("feed-" + FEEDS.incrementAndGet());
    private final List<Follower> followers = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        postgres = started;
        url = started.getJdbcUrl("postgres", "postgres");
        jdbi = Database.withRecords(Jdbi.create(started.getPostgresDatabase()));
        Flyway.configure()
                .dataSource(started.getPostgresDatabase())
                .locations("classpath:db/follow")
                .load()
                .migrate();
        jdbi.useHandle(handle -> handle.execute(Words.TABLE));
    }

    @AfterAll
    static void end() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @AfterEach
    void stopAll() {
        followers.forEach(Follower::stop);
        feed.close();
    }

    private Thread follow() {
        return follow(Duration.ofMillis(20));
    }

    private Thread follow(Duration parkedPause) {
        ServiceTokens tokens = new ServiceTokens(
                URI.create(feed.tokenUrl()), "a-service", Optional.of("of-the-stub"), Clock.systemUTC());
        FollowSettings.OfFeed settings = new Impatient(parkedPause);
        Follower follower = new Follower(
                words,
                settings,
                new FollowersStore(url, "postgres", Optional.empty()),
                new Feed(words.feed(), URI.create(feed.url()), settings, tokens),
                Clock.systemUTC());
        followers.add(follower);
        return Thread.ofPlatform()
                .daemon()
                .uncaughtExceptionHandler((thread, killed) -> assertThat(killed).isInstanceOf(Words.Killed.class))
                .start(follower);
    }

    private void say(String subject, long version) {
        feed.add("words.said.v1", subject, version, "{}");
    }

    private void sayAll(int howMany) {
        IntStream.range(0, howMany).forEach(i -> say("s" + i % 10, i / 10 + 1));
    }

    private List<String> heard() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select subject || ' ' || version from heard where feed = :feed order by place")
                .bind("feed", words.feed())
                .mapTo(String.class)
                .list());
    }

    private Following report() {
        return jdbi.withHandle(handle -> Following.of(handle, words.feed()));
    }

    private void eventuallyHeard(int howMany) {
        Eventually.holds(howMany + " heard", () -> heard().size() >= howMany);
    }

    private static List<String> expected(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> "s" + i % 10 + " " + (i / 10 + 1))
                .toList();
    }

    @Test
    void takesInEverythingOnceAndInOrder() {
        sayAll(40);
        follow();
        eventuallyHeard(40);
        say("news", 1);
        eventuallyHeard(41);
        assertThat(heard()).startsWith(expected(40).toArray(String[]::new)).endsWith("news 1");
        assertThat(feed.tokensGiven()).isEqualTo(1);
    }

    @Test
    void doesNothingForAVersionThatItHas() {
        say("a", 2);
        say("a", 2);
        say("a", 1);
        say("a", 3);
        say("b", 1);
        follow();
        eventuallyHeard(3);
        assertThat(heard()).containsExactly("a 2", "a 3", "b 1");
    }

    @Test
    void goesOnAfterEveryMishapOfTheFeed() {
        feed.willSuffer(
                Mishap.BUSY,
                Mishap.CLOSED_IN_THE_MIDDLE,
                Mishap.TOKEN_REFUSED,
                Mishap.NO_JSON,
                Mishap.CLOSED_IN_THE_MIDDLE);
        sayAll(20);
        follow();
        eventuallyHeard(20);
        assertThat(feed.hasSuffered()).isTrue();
        assertThat(heard()).isEqualTo(expected(20));
        assertThat(feed.tokensGiven()).as("one more, after the refusal").isEqualTo(2);
    }

    @Test
    void aFollowerKilledInTheMiddleOfATransactionIsFollowedByAnother() throws InterruptedException {
        sayAll(40);
        AtomicInteger commits = new AtomicInteger();
        words.beforeCommit = handle -> {
            if (commits.incrementAndGet() % 2 == 1) {
                throw new Words.Killed();
            }
        };
        int killed = 0;
        Thread life = follow();
        while (heard().size() < 40) {
            life.join(Duration.ofMillis(20));
            if (!life.isAlive()) {
                killed++;
                life = follow();
            }
        }
        assertThat(killed).isGreaterThanOrEqualTo(5);
        assertThat(heard()).isEqualTo(expected(40));
    }

    @Test
    void aLostDatabaseSessionIsReplacedAndNothingOfItRemains() {
        sayAll(30);
        AtomicInteger commits = new AtomicInteger();
        words.beforeCommit = handle -> {
            if (commits.incrementAndGet() == 2) {
                terminate(handle);
            }
        };
        follow();
        eventuallyHeard(30);
        assertThat(heard()).isEqualTo(expected(30));
        assertThat(report().parkedSubjects()).as("no event is to blame").isZero();
    }

    private static void terminate(Handle handle) {
        int backend = handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
        jdbi.useHandle(other -> other.execute("select pg_terminate_backend(?)", backend));
        handle.execute("select 1");
    }

    @Test
    void aPoisonEventParksItsSubjectAloneAndIsTakenInOnceItCanBe() {
        words.poison.add("s3");
        sayAll(40);
        follow();
        eventuallyHeard(36);
        Eventually.holds(
                "all of it waits",
                () -> reports().parked(words.feed(), 9).stream().anyMatch(s -> s.events() == 4));
        assertThat(heard()).doesNotContain("s3 1", "s3 2", "s3 3", "s3 4");
        assertThat(reports().parked(words.feed(), 9)).singleElement().satisfies(aside -> {
            assertThat(aside.subject()).isEqualTo("s3");
            assertThat(aside.kind()).isEqualTo("word");
            assertThat(aside.code()).isEqualTo("EVENT_FAILED");
        });
        Eventually.holds(
                "tried again",
                () -> reports().parked(words.feed(), 1).getFirst().attempts() > 2);

        words.poison.clear();
        Eventually.holds("taken in", () -> report().parkedSubjects() == 0);
        assertThat(heard().stream().filter(word -> word.startsWith("s3 ")))
                .containsExactly("s3 1", "s3 2", "s3 3", "s3 4");
        assertThat(heard()).hasSize(40).doesNotHaveDuplicates();
    }

    private static FollowReports reports() {
        return new FollowReports(jdbi);
    }

    @Test
    void whatTheDatabaseRefusesOnlyAtTheEndParksTooAndIsNamed() {
        say("good", 1);
        say("bad", 1);
        say("also good", 1);
        words.beforeCommit = handle -> handle.execute("""
                do $$ begin
                    if exists (select from heard where subject = 'bad') then
                        raise exception using errcode = '23514';
                    end if;
                end $$
                """);
        follow(Duration.ofHours(1));
        eventuallyHeard(2);
        Eventually.holds("parked", () -> report().parkedSubjects() == 1);
        assertThat(heard()).containsExactly("good 1", "also good 1");
        assertThat(reports().parked(words.feed(), 1).getFirst().code()).isEqualTo("EVENT_REFUSED_BY_STORE");
    }

    @Test
    void beginsAnotherEpochAfterARestoreAndTellsWhoIsGone() {
        sayAll(25);
        words.poison.add("s9");
        follow(Duration.ofHours(1));
        Eventually.holds("parked", () -> report().parkedSubjects() == 1);
        eventuallyHeard(23);
        assertThat(words.unknown).as("a first reading misses nobody").isEmpty();

        feed.restored(() -> IntStream.range(0, 10).filter(i -> i != 4).forEach(i -> say("s" + i, 1)));
        Eventually.holds("replayed", () -> {
            Place place = report().place();
            return place.replayed() && place.epoch() == 2;
        });

        assertThat(words.unknown).containsExactly(new Subject("word", "s4"));
        assertThat(heard()).hasSize(23 + 8);
        assertThat(heard().subList(23, 31))
                .as("lower versions count in another epoch")
                .containsExactly("s0 1", "s1 1", "s2 1", "s3 1", "s5 1", "s6 1", "s7 1", "s8 1");
        assertThat(reports().parked(words.feed(), 9))
                .as("parked anew, with the events of this epoch only")
                .singleElement()
                .satisfies(aside -> assertThat(aside.events()).isEqualTo(1));
    }

    @Test
    void onlyOneFollowsAndTheSecondTakesOverWhenTheFirstDies() throws InterruptedException {
        say("a", 1);
        Thread first = follow();
        eventuallyHeard(1);
        follow();
        Follower second = followers.get(1);
        Eventually.holds("the second waits", () -> second.state().equals("ANOTHER_INSTANCE_FOLLOWS"));

        AtomicInteger commits = new AtomicInteger();
        words.beforeCommit = handle -> {
            if (commits.incrementAndGet() == 1) {
                throw new Words.Killed();
            }
        };
        say("a", 2);
        assertThat(first.join(Duration.ofSeconds(20))).isTrue();

        eventuallyHeard(2);
        // What it heard is there before it says what it is doing.
        Eventually.holds(
                "the second follows", () -> List.of("FOLLOWING", "CATCHING_UP").contains(second.state()));
        assertThat(heard()).containsExactly("a 1", "a 2");
    }
}
