package cofrestr.bench.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Many who write at once, on people whom they share, each on a thread of its own. */
public final class Storm {
    private final Site site;
    private final long seed;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();
    private final Tally tally = new Tally();
    private final AtomicInteger orders = new AtomicInteger();
    private volatile boolean blows = true;

    public Storm(Site site, long seed) {
        this.site = site;
        this.seed = seed;
    }

    /** Adds one sender for each list. */
    public Storm lists(List<ListSender> senders) {
        writers.addAll(senders);
        return this;
    }

    public Storm correctors(int count, List<Person> people) {
        return add(count, new Corrector(site, people));
    }

    public Storm orderRecorders(int count, List<Person> people) {
        return add(count, new OrderRecorder(site, people, orders));
    }

    public Storm bulkRegistrars(int count, List<String> schools) {
        return add(count, new BulkRegistrar(site, schools));
    }

    /** Transactions that stay open for up to {@code longest}. */
    public Storm slowTransactions(int count, List<Person> people, Duration longest) {
        return add(count, new SlowTransaction(site, people, longest));
    }

    /** Sets of people changed at once, as a commit does, thousands of events in one transaction. */
    public Storm waves(int count, int people) {
        return add(count, new Wave(site, people));
    }

    private Storm add(int count, Writer writer) {
        for (int i = 0; i < count; i++) {
            writers.add(writer);
        }
        return this;
    }

    /** Lets all of them begin. */
    public Storm begin() {
        for (int i = 0; i < writers.size(); i++) {
            Writer writer = writers.get(i);
            RandomGenerator random = new SplittableRandom(seed + i);
            threads.add(Thread.ofPlatform().name(writer.kind() + " " + i).start(() -> write(writer, random)));
        }
        return this;
    }

    private void write(Writer writer, RandomGenerator random) {
        try {
            while (blows) {
                tally.count(writer.kind(), writer.turn(random));
            }
        } catch (RuntimeException failure) {
            synchronized (broken) {
                broken.add(failure);
            }
        }
    }

    /** Lets each end the turn it is at, and returns when all have. */
    public void end() throws InterruptedException {
        blows = false;
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : broken) {
            throw new IllegalStateException("a writer broke", failure);
        }
    }

    public int writers() {
        return writers.size();
    }

    public Tally tally() {
        return tally;
    }

    /** How many orders the register said that it had recorded: as many must be there. */
    public int ordersAnswered() {
        return orders.get();
    }
}
