package cofrestr.registry.search;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds people for registry staff. Nothing is ever compared with everybody: words are looked up in the dictionary, and the
 * people who bear the rarest of them are walked through in the order of their ids, so many at a time and no further than a
 * cap; where it is reached before the page is full, the next page goes on from there and nobody is left out.
 */
@ApplicationScoped
public class FindPeople {
    /** How many of those who share what few share are looked at; where there are more, the answer says so. */
    public static final int MOST_EXAMINED = 2000;

    private final Dictionary dictionary;
    private final Seekers seekers;
    private final FoundPeople people;

    FindPeople(Dictionary dictionary, Seekers seekers, FoundPeople people) {
        this.dictionary = dictionary;
        this.seekers = seekers;
        this.people = people;
    }

    /**
     * A page of those who fit, most like first.
     *
     * @param next where to go on; null where everybody was looked at
     * @param examined how many people were looked at for this page
     * @param capped there are more words like those asked for, or more people who share what was asked for, than are looked at on any page
     */
    public record Answer(List<FoundPerson> people, @Nullable Place next, int examined, boolean capped) {}

    /** At most {@code limit} people after {@code from}. */
    public Answer find(SearchCriteria criteria, Place from, int limit, boolean welsh) {
        boolean few = fewWorkAt(criteria.organisation()) || criteria.namesFew();
        Meaning meaning = dictionary.meaning(criteria.words());
        if (!meaning.isPossible()) {
            return new Answer(List.of(), null, 0, meaning.capped());
        }
        SearchPage page = few
                ? SearchPage.ofFew(
                        seekers.few(criteria, meaning, from, MOST_EXAMINED, limit + 1), limit, meaning.capped())
                : new Walk(seekers, criteria, meaning, limit).from(from);
        return new Answer(people.read(page.hits(), criteria, welsh), page.next(), page.examined(), page.capped());
    }

    private boolean fewWorkAt(@Nullable OrganisationCode organisation) {
        if (organisation == null) {
            return false;
        }
        Integer posts = seekers.postsAt(organisation, MOST_EXAMINED);
        if (posts == null) {
            throw Problem.of(RegistryProblem.ORGANISATION_UNKNOWN).at("/organisation");
        }
        return posts <= MOST_EXAMINED;
    }
}
