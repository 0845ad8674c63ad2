package cofrestr.registry.roster;

import cofrestr.registry.RegistryProblem;
import cofrestr.registry.authority.AuthorityRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one row means. The sender's own staff id names a person unless name, birth date and National Insurance
 * number speak against it; people the sender does not employ are linked only by register number and birth date, or by
 * National Insurance number, birth date and name. A name and a birth date alone are never enough to link anybody. Where all
 * this names nobody, the matcher is asked ({@link LikelyPeople}): a slip must not make a second person of one.
 *
 * @param entry what becomes, by the authority rules, of each field of the entry that the row says something new about
 */
record RowDecision(
        PlanKind kind,
        @Nullable Long practitioner,
        @Nullable RegistryProblem reason,
        Map<String, StatedChanges.Change> changes,
        List<Long> candidates,
        Map<String, AuthorityRules.Outcome> entry) {

    /** By whom, for which day and under which rules the row is stated; the last: fields on which a workplace's word stands. */
    record Statement(
            String sender,
            LocalDate asOf,
            Roster.Coverage coverage,
            int messageDays,
            AuthorityRules rules,
            Set<String> wordsOfWorkplace) {
        /** Whether a single message about the post still stands against what this list only repeats. */
        boolean yieldsTo(@Nullable LocalDate message) {
            return coverage != Roster.Coverage.ONE && message != null && !asOf.isAfter(message.plusDays(messageDays));
        }
    }

    static RowDecision on(Found row, Statement statement) {
        if (row.keeper() != null) {
            return SecondSource.on(row, statement);
        }
        if (row.keptBefore()) {
            return TakenPost.on(row, statement).orElseGet(() -> bySender(row, statement));
        }
        return bySender(row, statement);
    }

    private static RowDecision bySender(Found row, Statement statement) {
        Long known = row.personId();
        return known == null ? unknownStaffId(row, statement) : knownStaffId(row, known, statement);
    }

    /** Whether the row enters a person whom the register does not know, as far as keys, numbers and exact names tell. */
    boolean entersSomebody() {
        return kind == PlanKind.STARTER && practitioner == null;
    }

    /** Registry staff say whether the row means one of these. */
    static RowDecision referred(List<Long> candidates) {
        return new RowDecision(PlanKind.REFERRED, null, null, Map.of(), candidates, Map.of());
    }

    /** Whether the row is tied to a post of the organisation's keeper. */
    boolean linksToKeeper() {
        return kind == PlanKind.AGREES || kind == PlanKind.DIFFERS;
    }

    /** Whether the row takes a post over that a keeper before has. */
    boolean takesOver() {
        return reason == RegistryProblem.POST_TAKEN_OVER;
    }

    /** One post of the keeper, or of the one before, is meant by one row of a list; a second row is held. */
    RowDecision unlessTaken(Found row, Set<Long> taken) {
        Long post = row.keptPost();
        return (linksToKeeper() || takesOver()) && post != null && !taken.add(post)
                ? held(RegistryProblem.POSTS_NOT_TOLD_APART)
                : this;
    }

    /** The fields of the entry of which this becomes, in order. */
    String[] fields(AuthorityRules.Outcome outcome) {
        return entry.entrySet().stream()
                .filter(field -> field.getValue() == outcome)
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(String[]::new);
    }

    private static RowDecision knownStaffId(Found row, long person, Statement statement) {
        if (someoneElse(row)) {
            return held(RegistryProblem.STAFF_ID_NAMES_SOMEONE_ELSE);
        }
        if (row.registerNumber() != null && !row.registerNumber().equals(row.personNumber())) {
            return held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH);
        }
        if (row.lastSaidOn() != null && row.lastSaidOn().isAfter(statement.asOf())) {
            // The sender has said something later about this post: what comes late changes nothing.
            return linked(PlanKind.UNCHANGED, person, Map.of(), Map.of());
        }
        if (row.postEmployment() == null) {
            return linked(PlanKind.STARTER, person, Map.of(), EntryClaims.of(row, statement));
        }
        Map<String, StatedChanges.Change> changes = StatedChanges.of(row, statement);
        if (!row.organisation().equals(row.postOrganisation())) {
            return linked(PlanKind.MOVER, person, changes, EntryClaims.of(row, changes, statement));
        }
        return linked(
                changes.isEmpty() ? PlanKind.UNCHANGED : PlanKind.CHANGED,
                person,
                changes,
                EntryClaims.of(row, changes, statement));
    }

    static boolean someoneElse(Found row) {
        boolean otherNi = Boolean.FALSE.equals(row.sameNi());
        boolean sameNi = Boolean.TRUE.equals(row.sameNi());
        if (otherNi) {
            return !row.sameName() || !row.sameBirth();
        }
        return !sameNi && !row.sameName() && !row.sameBirth();
    }

    private static RowDecision unknownStaffId(Found row, Statement statement) {
        if (row.registerNumber() != null) {
            return row.byNumber() == null
                    ? held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH)
                    : linked(PlanKind.STARTER, row.byNumber(), Map.of(), EntryClaims.of(row, statement));
        }
        if (row.decided() != null) {
            return row.decided() == 0
                    ? linked(PlanKind.STARTER, null, Map.of(), Map.of())
                    : linked(PlanKind.STARTER, row.decided(), Map.of(), EntryClaims.of(row, statement));
        }
        if (row.byNi().size() == 1) {
            return linked(PlanKind.STARTER, row.byNi().getFirst(), Map.of(), EntryClaims.of(row, statement));
        }
        if (row.byName().isEmpty() && row.byNi().isEmpty()) {
            return linked(PlanKind.STARTER, null, Map.of(), Map.of());
        }
        return row.byNameIsOwn()
                ? held(RegistryProblem.ANOTHER_STAFF_ID_MAY_BE_THE_SAME_PERSON)
                : referred(row.byName());
    }

    static RowDecision held(RegistryProblem why) {
        return new RowDecision(PlanKind.HELD, null, why, Map.of(), List.of(), Map.of());
    }

    static RowDecision linked(
            PlanKind kind,
            @Nullable Long person,
            Map<String, StatedChanges.Change> changes,
            Map<String, AuthorityRules.Outcome> entry) {
        return new RowDecision(kind, person, null, changes, List.of(), entry);
    }
}
