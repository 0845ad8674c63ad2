package cofrestr.kit.follow;

import cofrestr.kit.time.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Takes in what a feed answered. Effect and place change in one transaction, so that whoever is killed at any moment has
 * done both or neither. Where a page cannot be taken in as a whole, its halves are tried, down to the one event that is to
 * blame; its subject is parked, and all others go on.
 */
final class TakeIn {
    private static final Logger LOG = Logger.getLogger(TakeIn.class);

    private final FeedEffect effect;
    private final SeenSubjects seen;
    private final ParkedSubjects parked;
    private final Clock clock;

    TakeIn(FeedEffect effect, FollowSettings.OfFeed settings, Clock clock) {
        this.effect = effect;
        this.seen = new SeenSubjects(effect);
        this.parked = new ParkedSubjects(effect.feed(), settings.parkedPause());
        this.clock = clock;
    }

    void page(Handle handle, FeedAnswer.Page page) {
        apply(handle, page.events(), page.cursor(), page.atHead());
        if (page.atHead() && !Place.of(handle, effect.feed()).replayed()) {
            handle.useTransaction(this::endReached);
        }
    }

    private void apply(Handle handle, List<Event> events, String cursor, boolean atHead) {
        try {
            handle.useTransaction(one -> together(one, events, cursor, atHead));
        } catch (RuntimeException failure) {
            if (PassingFailure.is(failure) || events.isEmpty()) {
                throw failure;
            }
            if (events.size() == 1) {
                park(handle, events.getFirst(), failure, cursor, atHead);
                return;
            }
            int half = events.size() / 2;
            apply(handle, events.subList(0, half), events.get(half - 1).position(), false);
            apply(handle, events.subList(half, events.size()), cursor, atHead);
        }
    }

    private void together(Handle handle, List<Event> events, String cursor, boolean atHead) {
        Instant now = Clocks.now(clock);
        if (!events.isEmpty()) {
            Set<Subject> aside = parked.among(handle, events);
            List<Event> open = new ArrayList<>();
            Map<Subject, List<Event>> waiting = new LinkedHashMap<>();
            for (Event event : events) {
                Subject subject = seen.subjectOf(event);
                (aside.contains(subject) ? waiting.computeIfAbsent(subject, first -> new ArrayList<>()) : open)
                        .add(event);
            }
            takeIn(handle, open, now);
            waiting.forEach((subject, late) -> parked.queue(handle, subject, late, now));
        }
        goOn(handle, events, cursor, atHead, now);
    }

    private void takeIn(Handle handle, List<Event> events, Instant now) {
        int epoch = Place.of(handle, effect.feed()).epoch();
        List<Event> fresh = seen.onlyNew(handle, epoch, events);
        if (!fresh.isEmpty()) {
            effect.apply(handle, fresh, now);
            seen.remember(handle, epoch, fresh);
        }
    }

    private void goOn(Handle handle, List<Event> events, String cursor, boolean atHead, Instant now) {
        Instant last = events.isEmpty() ? null : events.getLast().time();
        Place.goOn(handle, effect.feed(), cursor, atHead ? now : last, last);
    }

    private void park(Handle handle, Event event, RuntimeException failure, String cursor, boolean atHead) {
        String code = FollowProblem.codeOf(failure);
        handle.useTransaction(one -> {
            Instant now = Clocks.now(clock);
            parked.park(one, seen.subjectOf(event), event, code, now);
            goOn(one, List.of(event), cursor, atHead, now);
        });
        // Neither the subject nor what the failure says: both may name a person.
        LOG.warnf(
                "feed %s: a subject is parked: %s, %s",
                effect.feed(), code, failure.getClass().getName());
    }

    private void endReached(Handle handle) {
        Place place = Place.of(handle, effect.feed());
        List<Subject> missing = seen.notSeenSince(handle, place.epoch());
        if (!missing.isEmpty()) {
            effect.notSeenAgain(handle, missing, Clocks.now(clock));
            LOG.warnf("feed %s: %d subjects of an earlier epoch are unknown to it now", effect.feed(), missing.size());
        }
        Place.endReached(handle, effect.feed());
    }

    /** Tries the parked subjects whose time has come, each in a transaction of its own. */
    void tryParked(Handle handle) {
        for (Subject subject : parked.due(handle, Clocks.now(clock))) {
            try {
                handle.useTransaction(one -> {
                    takeIn(one, parked.waitingFor(one, subject), Clocks.now(clock));
                    parked.release(one, subject);
                });
                LOG.infof("feed %s: a parked subject is taken in", effect.feed());
            } catch (RuntimeException failure) {
                if (PassingFailure.is(failure)) {
                    throw failure;
                }
                String code = FollowProblem.codeOf(failure);
                handle.useTransaction(one -> parked.failedAgain(one, subject, code, Clocks.now(clock)));
            }
        }
    }
}
