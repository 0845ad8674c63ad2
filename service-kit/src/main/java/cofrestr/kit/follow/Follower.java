package cofrestr.kit.follow;

import cofrestr.kit.follow.FeedAnswer.Expired;
import cofrestr.kit.follow.FeedAnswer.Page;
import cofrestr.kit.follow.FeedAnswer.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Follows one feed on a thread of its own until it is stopped. Nothing is held in memory that matters: what is done, and
 * how far it came, stand in the database, so it may be killed and started again at any moment.
 */
final class Follower implements Runnable {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    /** A feed that answers "nothing new" at once, instead of waiting, is not asked in a circle. */
    private static final Duration SHORTEST_ROUND = Duration.ofMillis(500);

    private final FeedEffect effect;
    private final FollowSettings.OfFeed settings;
    private final FollowersStore store;
    private final Feed feed;
    private final TakeIn takeIn;
    private final Pause pause;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile String state = "STARTING";
    private volatile @Nullable Following report;

    Follower(FeedEffect effect, FollowSettings.OfFeed settings, FollowersStore store, Feed feed, Clock clock) {
        this.effect = effect;
        this.settings = settings;
        this.store = store;
        this.feed = feed;
        this.takeIn = new TakeIn(effect, settings, clock);
        this.pause = new Pause(settings.firstPause(), settings.longestPause());
    }

    @Override
    public void run() {
        try {
            while (goesOn()) {
                try (Handle handle = store.only(effect.feed())) {
                    if (handle == null) {
                        isNow("ANOTHER_INSTANCE_FOLLOWS", store.report(effect.feed()));
                        rest(settings.takeOver());
                    } else {
                        follow(handle);
                    }
                } catch (RuntimeException failure) {
                    // Only its kind: what it says may name a person.
                    LOG.warnf(
                            "feed %s: starting over after %s",
                            effect.feed(), failure.getClass().getName());
                    isNow("FAILED", report);
                    rest(pause.next());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            isNow("STOPPED", report);
        }
    }

    private void follow(Handle handle) throws InterruptedException {
        Place.begin(handle, effect.feed());
        while (goesOn()) {
            takeIn.tryParked(handle);
            isNow(state, Following.of(handle, effect.feed()));
            round(handle, Place.of(handle, effect.feed()));
        }
    }

    /** Asks once, outside any transaction, and does what the answer says. */
    private void round(Handle handle, Place place) throws InterruptedException {
        long began = System.nanoTime();
        switch (feed.after(place.cursor())) {
            case Page page -> {
                takeIn.page(handle, page);
                isNow(page.atHead() ? "FOLLOWING" : "CATCHING_UP", Following.of(handle, effect.feed()));
                pause.over();
                if (page.events().isEmpty()) {
                    rest(SHORTEST_ROUND.minusNanos(System.nanoTime() - began));
                }
            }
            case Expired expired
            when place.cursor() != null -> {
                LOG.warnf(
                        "feed %s: its service was restored; beginning again as epoch %d",
                        effect.feed(), place.epoch() + 1);
                handle.useTransaction(one -> Place.beginAgain(one, effect.feed()));
                isNow("CATCHING_UP", Following.of(handle, effect.feed()));
                rest(pause.next());
            }
            case Expired expired -> notNow("refuses its own beginning");
            case Unavailable unavailable -> notNow(unavailable.reason());
        }
    }

    private void notNow(String reason) throws InterruptedException {
        String now = "NOT_REACHED: " + reason;
        if (!now.equals(state)) {
            LOG.warnf("feed %s: %s", effect.feed(), reason);
        }
        isNow(now, report);
        rest(pause.next());
    }

    private void isNow(String now, @Nullable Following following) {
        state = now;
        report = following;
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    private void rest(Duration time) throws InterruptedException {
        if (time.isPositive() && stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("feed %s: stopped while resting", effect.feed());
        }
    }

    void stop() {
        stopped.countDown();
    }

    String name() {
        return effect.feed();
    }

    /** What it is doing, in a word. */
    String state() {
        return state;
    }

    /** How it stood after the last round; null before the first. */
    @Nullable
    Following report() {
        return report;
    }
}
