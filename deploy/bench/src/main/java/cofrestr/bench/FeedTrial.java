package cofrestr.bench;

import cofrestr.bench.storm.Agreement;
import cofrestr.bench.storm.FeedReader;
import cofrestr.bench.storm.ListSender;
import cofrestr.bench.storm.Person;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Storm;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A million events (EVENTS) through the feed within 20 minutes (MINUTES), while services and the database are killed at
 * random (SEED); at the end whoever followed must know every person as the register does. Ends with 1 where not.
 */
public final class FeedTrial {
    private static final int PORT = 19500;
    private static final int PEOPLE = 4000;
    private static final int WAVE = 3000;
    private static final int SHARED = 60;
    private static final List<String> KILLED =
            List.of("registry-service", "registry-service", "postgres", "qualifications-service", "cpd-service");

    private final OwnStack stack;
    private final Site site;
    private final long events;
    private final long seed;
    private final Map<String, Integer> kills = new TreeMap<>();

    private FeedTrial(OwnStack stack) {
        this.stack = stack;
        this.site = stack.site();
        this.events = OwnStack.setting("EVENTS", 1_000_000);
        this.seed = OwnStack.setting("SEED", 20261122);
    }

    public static void main(String[] arguments) throws Exception {
        boolean agreed;
        try (OwnStack stack = new OwnStack("trial", PORT)) {
            agreed = new FeedTrial(stack).run(Duration.ofMinutes(OwnStack.setting("MINUTES", 20)));
        }
        System.exit(agreed ? 0 : 1);
    }

    private boolean run(Duration longest) throws InterruptedException, SQLException {
        List<String> cardiff = stack.schools(OwnStack.CARDIFF, "681", 9000, 6);
        List<String> gwynedd = stack.schools(OwnStack.GWYNEDD, "661", 9000, 4);
        fill(cardiff.get(5));
        List<Person> shared = shared(cardiff.getFirst());
        Storm storm = new Storm(site, seed)
                .lists(senders(cardiff.subList(1, 5), gwynedd, shared))
                .correctors(14, shared)
                .orderRecorders(2, shared)
                .bulkRegistrars(2, cardiff)
                .slowTransactions(4, shared, Duration.ofSeconds(3))
                .waves(2, WAVE);
        FeedReader reader = new FeedReader(site);
        Thread reading = Thread.ofPlatform().start(reader);
        stack.progress().step(storm.writers() + " write, seed " + seed + ", until " + events + " events are there");
        storm.begin();
        long began = System.nanoTime();
        killUntil(began + longest.toNanos(), reader);
        storm.end();
        stack.progress().step("The writers have ended; waiting until everybody has read all of it");
        Agreement.Outcome outcome = new Agreement(site, Duration.ofMinutes(10)).of(reader, reading);
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        stack.progress()
                .step(outcome.events() + " events of " + outcome.people() + " people in " + seconds
                        + " s, the storm and the reading to its end; killed and started again: " + kills
                        + "; the reader found nobody " + reader.unanswered() + " times");
        storm.tally().toString().lines().forEach(stack.progress()::detail);
        outcome.faults().forEach(fault -> stack.progress().detail("FAULT " + fault));
        stack.progress().step(outcome.faults().isEmpty() ? "All agree" : "They do not agree");
        return outcome.faults().isEmpty();
    }

    private void killUntil(long deadline, FeedReader reader) {
        SplittableRandom random = new SplittableRandom(seed);
        long next =
                System.nanoTime() + Duration.ofSeconds(random.nextInt(10, 30)).toNanos();
        while (reader.count() < events && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            if (System.nanoTime() > next) {
                String process = KILLED.get(random.nextInt(KILLED.size()));
                site.kill(process);
                site.startAgain();
                kills.merge(process, 1, Integer::sum);
                stack.progress().detail("killed " + process + " at " + reader.count() + " events");
                next = System.nanoTime()
                        + Duration.ofSeconds(random.nextInt(10, 30)).toNanos();
            }
        }
    }

    private void fill(String school) {
        ListSender sender = new ListSender(site, "cardiff-hr", school);
        for (int i = 0; i < PEOPLE; i++) {
            sender.with("Llawer" + i, "Ddychmygol", "19%02d-03-%02d".formatted(60 + i % 40, 1 + i % 28));
        }
        committed(sender);
    }

    private List<Person> shared(String school) throws SQLException {
        ListSender sender = new ListSender(site, "cardiff-hr", school);
        for (int i = 0; i < SHARED; i++) {
            sender.with("Cyffredin" + i, "Ddychmygol", "1971-02-%02d".formatted(1 + i % 28));
        }
        committed(sender);
        List<Person> people = new ArrayList<>();
        try (Connection registry = site.database("cofrestr_registry");
                Statement statement = registry.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select p.register_number, e.date_of_birth, n.given_names, n.family_name
                          from practitioner p join entry e on e.practitioner_id = p.id join practitioner_name n on n.practitioner_id = p.id
                         where n.given_names like 'Cyffredin%' order by p.id
                        """)) {
            while (rows.next()) {
                people.add(new Person(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return people;
    }

    private List<ListSender> senders(List<String> cardiff, List<String> gwynedd, List<Person> people) {
        List<ListSender> senders = new ArrayList<>();
        cardiff.forEach(school -> senders.add(new ListSender(site, "cardiff-hr", school)));
        gwynedd.forEach(school -> senders.add(new ListSender(site, "gwynedd-hr", school)));
        for (int i = 0; i < senders.size(); i++) {
            for (int some = 0; some < 12; some++) {
                senders.get(i).with(people.get((i * 6 + some) % people.size()));
            }
            committed(senders.get(i));
        }
        return senders;
    }

    private static void committed(ListSender sender) {
        String state = sender.send();
        if (!state.equals("COMMITTED")) {
            throw new IllegalStateException("a first list was not committed: " + state);
        }
    }
}
