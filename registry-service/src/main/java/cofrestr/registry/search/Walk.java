package cofrestr.registry.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the bearers of words, or the people of an organisation, in the order of their ids, most like first, until a page
 * is full or enough was looked at; then the next page goes on from there, so that nobody is left out.
 */
final class Walk {
    /** How many people the first step of a page looks at where several words are asked for, else as many as it shows; every further step twice as many. */
    private static final int FIRST_STEP = 150;

    private static final int MOST_STEPS = 4;

    /** How many entries of the index one step reads: of each driving word as many, but not less than {@link #LEAST_EACH}. */
    private static final int ENTRIES = 6000;

    private static final int LEAST_EACH = 30;

    /** How many people of each organisation one step reads where no name is asked for: an authority has hundreds beneath it. */
    private static final int EACH_OF_ORGANISATION = 10;

    private final Seekers seekers;
    private final SearchCriteria criteria;
    private final Meaning meaning;
    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private int steps;
    private int examined;
    private @Nullable Place next;

    Walk(Seekers seekers, SearchCriteria criteria, Meaning meaning, int limit) {
        this.seekers = seekers;
        this.criteria = criteria;
        this.meaning = meaning;
        this.limit = limit;
    }

    SearchPage from(Place start) {
        Place at = start;
        for (Likeness likeness : Likeness.values()) {
            if (likeness.compareTo(start.likeness()) >= 0 && meaning.isPossible(likeness)) {
                if (!among(at.likeness() == likeness ? at : new Place(likeness, 0))) {
                    break;
                }
            }
        }
        return new SearchPage(SearchPage.first(hits, limit), next, examined, meaning.capped());
    }

    /** Walks through those who are just so like; answers whether the page may go on with those who are less so. */
    private boolean among(Place start) {
        Place at = start;
        while (steps < MOST_STEPS) {
            Seekers.Found found = step(at);
            next = SearchPage.nextAfter(hits, limit);
            if (next != null) {
                return false;
            }
            if (found.horizon() == null) {
                return true;
            }
            at = new Place(at.likeness(), found.horizon());
        }
        next = at;
        return false;
    }

    private Seekers.Found step(Place at) {
        List<String> driving = meaning.driving(at.likeness());
        int people = (meaning.asked() > 1 ? Math.max(FIRST_STEP, limit + 1) : limit + 1) << steps;
        int each = driving.isEmpty()
                ? EACH_OF_ORGANISATION << steps
                : Math.min(people, Math.max(ENTRIES / driving.size(), LEAST_EACH));
        Seekers.Found found = seekers.walk(
                criteria,
                meaning.upTo(at.likeness()),
                new Seekers.Steps(driving, at, people, each),
                limit + 1 - hits.size());
        steps++;
        examined += found.examined();
        hits.addAll(found.hits());
        return found;
    }
}
