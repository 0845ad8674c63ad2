package cofrestr.registry.roster;

import cofrestr.registry.RegistryProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a row means whose sender keeps the organisation's list now and never tied its keys to the post that the keeper
 * before has of the same person: it takes that post over. The person is known as for a second source, or by what registry staff
 * decided; a name and a birth date alone take over nothing.
 */
final class TakenPost {
    private TakenPost() {}

    /** Nothing where the row means no post of a keeper before. */
    static Optional<RowDecision> on(Found row, RowDecision.Statement statement) {
        if (row.personId() != null && RowDecision.someoneElse(row)) {
            return Optional.of(RowDecision.held(RegistryProblem.STAFF_ID_NAMES_SOMEONE_ELSE));
        }
        if (SecondSource.numberSpeaksAgainst(row)) {
            return Optional.of(RowDecision.held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH));
        }
        Long person = person(row);
        if (person == null) {
            return row.keptAlike() && row.decided() == null
                    ? Optional.of(RowDecision.held(RegistryProblem.FORMER_KEEPER_MAY_LIST_THE_SAME_PERSON))
                    : Optional.empty();
        }
        if (row.keptPost() == null) {
            return row.keptPosts() > 0
                    ? Optional.of(RowDecision.held(RegistryProblem.POSTS_NOT_TOLD_APART))
                    : Optional.empty();
        }
        return Optional.of(takes(row, person, statement));
    }

    private static RowDecision takes(Found row, long person, RowDecision.Statement statement) {
        Map<String, StatedChanges.Change> changes = StatedChanges.againstKept(row);
        return new RowDecision(
                PlanKind.CHANGED,
                person,
                RegistryProblem.POST_TAKEN_OVER,
                changes,
                List.of(),
                EntryClaims.of(row, statement));
    }

    private static @Nullable Long person(Found row) {
        Long certain = row.certainPerson();
        Long decided = row.decided();
        return certain != null || decided == null || decided == 0 ? certain : decided;
    }
}
