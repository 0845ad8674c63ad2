package cofrestr.registry.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the bearers of words, or the people of an organisation, in the order of their ids, most like first, until a page
 * is full or enough was looked at; then the next page goes on from there, so that nobody is left out.
 */
final class Walk {
    /** How many people the first step of a page looks at where their names are read, every further step twice as many. */
    private static final int FIRST_STEP = 150;

    /** The same where the index alone is asked for the few words sought. */
    private static final int FIRST_LIGHT_STEP = 6000;

    /** The same where it is to be seen of each where the person works. */
    private static final int FIRST_STEP_OF_ORGANISATION = 600;

    /** Up to how many words are asked of the index for each person. */
    private static final int LIGHT_WORDS = 8;

    /** What reading the names of one person costs in looks at the index. */
    private static final int LIGHT_LOOKS = 40;

    private static final int MOST_STEPS = 6;

    /** How many people's names one page reads at most: to find anybody, and to find those who are less like beside whom it has. */
    private static final int MOST_READ = 2000;

    private static final int MOST_READ_BESIDE_HITS = 150;

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
    private int looks;
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
        while (mayGoOn()) {
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

    /** Of one word everybody whom a step reads fits; of several, a page that has somebody does not read long for who is less like. */
    private boolean mayGoOn() {
        int most = hits.isEmpty() || meaning.asked() == 1 ? MOST_READ : MOST_READ_BESIDE_HITS;
        return steps < MOST_STEPS && looks < most * LIGHT_LOOKS;
    }

    private Seekers.Found step(Place at) {
        Meaning sought = meaning.upTo(at.likeness());
        List<String> driving = meaning.driving(at.likeness());
        boolean light = sought.words().size() <= LIGHT_WORDS;
        int people = firstStep(light) << steps;
        int each = driving.isEmpty()
                ? EACH_OF_ORGANISATION << steps
                : Math.min(people, Math.max((light ? people : ENTRIES) / driving.size(), LEAST_EACH));
        Seekers.Found found = seekers.walk(
                criteria, sought, new Seekers.Steps(driving, at, people, each, light), limit + 1 - hits.size());
        steps++;
        examined += found.examined();
        looks += found.examined() * (light ? sought.words().size() : LIGHT_LOOKS);
        hits.addAll(found.hits());
        return found;
    }

    private int firstStep(boolean light) {
        if (meaning.asked() == 0 || (meaning.asked() == 1 && criteria.organisation() == null)) {
            return limit + 1;
        }
        if (light) {
            return criteria.organisation() == null ? FIRST_LIGHT_STEP : FIRST_STEP_OF_ORGANISATION;
        }
        return Math.max(FIRST_STEP, limit + 1);
    }
}
