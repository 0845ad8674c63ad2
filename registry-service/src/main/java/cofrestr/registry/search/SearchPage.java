package cofrestr.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of hits, and where the next begins; null where everybody was looked at. */
record SearchPage(List<Hit> hits, @Nullable Place next, int examined, boolean capped) {

    /** The page of what was found among few people, one hit more than fits where there is another page. */
    static SearchPage ofFew(Seekers.Found found, int limit, boolean capped) {
        return new SearchPage(
                first(found.hits(), limit),
                nextAfter(found.hits(), limit),
                Math.min(found.examined(), FindPeople.MOST_EXAMINED),
                capped || found.examined() > FindPeople.MOST_EXAMINED);
    }

    static List<Hit> first(List<Hit> hits, int limit) {
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** After the last hit that is shown; null where all are. */
    static @Nullable Place nextAfter(List<Hit> hits, int limit) {
        return hits.size() > limit ? hits.get(limit - 1).place() : null;
    }
}
