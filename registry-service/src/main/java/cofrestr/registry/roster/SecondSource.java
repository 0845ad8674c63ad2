package cofrestr.registry.roster;

import cofrestr.registry.RegistryProblem;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what a row means where another sender keeps the organisation's list: it is tied to the keeper's post of the same
 * person and compared with it. It never makes a post, nor ends one. The person is known as everywhere: by the sender's own
 * keys once they are tied, by register number and birth date, or by National Insurance number, birth date and name.
 */
final class SecondSource {
    private SecondSource() {}

    static RowDecision on(Found row, RowDecision.Statement statement) {
        Long person = row.certainPerson();
        if (row.personId() != null && RowDecision.someoneElse(row)) {
            return RowDecision.held(RegistryProblem.STAFF_ID_NAMES_SOMEONE_ELSE);
        }
        if (numberSpeaksAgainst(row)) {
            return RowDecision.held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH);
        }
        if (person == null) {
            return row.keptAlike()
                    ? RowDecision.held(RegistryProblem.KEEPER_MAY_LIST_THE_SAME_PERSON)
                    : RowDecision.linked(PlanKind.NOT_KEPT, null, Map.of(), Map.of());
        }
        if (row.keptPost() == null) {
            return row.keptPosts() > 0
                    ? RowDecision.held(RegistryProblem.POSTS_NOT_TOLD_APART)
                    : RowDecision.linked(PlanKind.NOT_KEPT, null, Map.of(), Map.of());
        }
        if (row.lastSaidOn() != null && row.lastSaidOn().isAfter(statement.asOf())) {
            return RowDecision.linked(PlanKind.AGREES, person, Map.of(), Map.of());
        }
        Map<String, StatedChanges.Change> differences = differences(row, statement);
        return RowDecision.linked(
                differences.isEmpty() ? PlanKind.AGREES : PlanKind.DIFFERS,
                person,
                differences,
                EntryClaims.of(row, StatedChanges.of(row, statement), statement));
    }

    /** Whether the row says something of the post that its sender did not say before; a repetition is no new word. */
    static boolean saysAnew(Found row, RowDecision.Statement statement) {
        boolean late = row.lastSaidOn() != null && row.lastSaidOn().isAfter(statement.asOf());
        return !late
                && (row.lastStated() == null
                        || !StatedChanges.of(row, statement).isEmpty());
    }

    static boolean numberSpeaksAgainst(Found row) {
        if (row.registerNumber() == null) {
            return false;
        }
        return row.personId() == null
                ? row.byNumber() == null
                : !row.registerNumber().equals(row.personNumber());
    }

    /** What the row says of the post otherwise than it stands, and what the workplace said and no longer does. */
    private static Map<String, StatedChanges.Change> differences(Found row, RowDecision.Statement statement) {
        Map<String, Object> yours = StatedChanges.fields(row.stated());
        Map<String, Object> before = row.lastStated() == null ? Map.of() : StatedChanges.fields(row.lastStated());
        Map<String, Object> kept = row.keptStated() == null ? Map.of() : StatedChanges.fields(row.keptStated());
        SortedMap<String, StatedChanges.Change> differences = new TreeMap<>();
        for (String field : PostFields.ALL) {
            boolean yourWord = row.atWorkplace() && statement.wordsOfWorkplace().contains(field);
            boolean said = yours.containsKey(field) || (yourWord && before.containsKey(field));
            if (said && !Objects.equals(yours.get(field), kept.get(field))) {
                differences.put(
                        field,
                        new StatedChanges.Change(
                                kept.get(field),
                                yours.get(field),
                                yourWord ? StatedChanges.Word.YOURS : StatedChanges.Word.KEPT));
            }
        }
        return differences;
    }
}
