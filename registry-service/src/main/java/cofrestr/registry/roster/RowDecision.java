package cofrestr.registry.roster;

import cofrestr.registry.RegistryProblem;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one row means. The sender's own staff id names a person unless name, birth date and National Insurance
 * number speak against it; people the sender does not employ are linked only by register number and birth date, or by
 * National Insurance number, birth date and name. A name and a birth date alone are never enough to link anybody.
 */
record RowDecision(
        PlanKind kind,
        @Nullable Long practitioner,
        @Nullable RegistryProblem reason,
        Map<String, Change> changes,
        List<Long> candidates) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A stated value that is another than before; values of a National Insurance number are never shown. */
    record Change(@Nullable Object from, @Nullable Object to) {}

    static RowDecision on(Found row) {
        Long known = row.personId();
        return known == null ? unknownStaffId(row) : knownStaffId(row, known);
    }

    private static RowDecision knownStaffId(Found row, long person) {
        if (someoneElse(row)) {
            return held(RegistryProblem.STAFF_ID_NAMES_SOMEONE_ELSE);
        }
        if (row.registerNumber() != null && !row.registerNumber().equals(row.personNumber())) {
            return held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH);
        }
        if (row.postEmployment() == null) {
            return new RowDecision(PlanKind.STARTER, person, null, Map.of(), List.of());
        }
        Map<String, Change> changes = changes(row);
        if (!row.organisation().equals(row.postOrganisation())) {
            return new RowDecision(PlanKind.MOVER, person, null, changes, List.of());
        }
        return new RowDecision(
                changes.isEmpty() ? PlanKind.UNCHANGED : PlanKind.CHANGED, person, null, changes, List.of());
    }

    private static boolean someoneElse(Found row) {
        boolean otherNi = Boolean.FALSE.equals(row.sameNi());
        boolean sameNi = Boolean.TRUE.equals(row.sameNi());
        if (otherNi) {
            return !row.sameName() || !row.sameBirth();
        }
        return !sameNi && !row.sameName() && !row.sameBirth();
    }

    private static RowDecision unknownStaffId(Found row) {
        if (row.registerNumber() != null) {
            return row.byNumber() == null
                    ? held(RegistryProblem.REGISTER_NUMBER_DOES_NOT_MATCH)
                    : new RowDecision(PlanKind.STARTER, row.byNumber(), null, Map.of(), List.of());
        }
        if (row.byNi().size() == 1) {
            return new RowDecision(PlanKind.STARTER, row.byNi().getFirst(), null, Map.of(), List.of());
        }
        if (row.byName().isEmpty() && row.byNi().isEmpty()) {
            return new RowDecision(PlanKind.STARTER, null, null, Map.of(), List.of());
        }
        return row.byNameIsOwn()
                ? held(RegistryProblem.ANOTHER_STAFF_ID_MAY_BE_THE_SAME_PERSON)
                : new RowDecision(PlanKind.REFERRED, null, null, Map.of(), row.byName());
    }

    private static RowDecision held(RegistryProblem why) {
        return new RowDecision(PlanKind.HELD, null, why, Map.of(), List.of());
    }

    /** What the row says that the sender's last statement did not; a sender that repeats itself has said nothing new. */
    private static Map<String, Change> changes(Found row) {
        Map<String, Object> now = fields(row.stated());
        Map<String, Object> before = row.lastStated() == null ? Map.of() : fields(row.lastStated());
        SortedMap<String, Change> changes = new TreeMap<>();
        Map<String, Object> all = new HashMap<>(before);
        all.putAll(now);
        for (String field : all.keySet()) {
            if (!Objects.equals(before.get(field), now.get(field))) {
                changes.put(field, new Change(before.get(field), now.get(field)));
            }
        }
        if (row.niStated() && !row.lastNiSame()) {
            changes.put("niNumber", new Change(null, null));
        }
        boolean reappeared = row.postEnded() != null && row.postEndInferred() && !now.containsKey("endDate");
        if (reappeared) {
            changes.put("endDate", new Change(String.valueOf(row.postEnded()), null));
        }
        return changes;
    }

    private static Map<String, Object> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
