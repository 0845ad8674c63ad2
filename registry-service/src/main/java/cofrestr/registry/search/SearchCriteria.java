package cofrestr.registry.search;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for; all that is given must fit.
 *
 * @param words folded words, each of which some name of the person must have; none where no name is asked for
 * @param organisation where the person works or worked, there or beneath it
 */
public record SearchCriteria(
        List<String> words,
        @Nullable RegisterNumber registerNumber,
        @Nullable LocalDate dateOfBirth,
        @Nullable NiNumber niNumber,
        @Nullable OrganisationCode organisation) {

    /** Whether anything at all is asked for. */
    public boolean isEmpty() {
        return words.isEmpty() && !namesFew() && organisation == null;
    }

    /** Whether something is asked for that few people share. */
    boolean namesFew() {
        return registerNumber != null || dateOfBirth != null || niNumber != null;
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "search criteria";
    }
}
