package cofrestr.registry.roster;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One post as an employer states it, read and found to make sense in itself.
 *
 * @param stated every field that was filled in, by name, except the National Insurance number; values are texts, numbers
 *     and truth values in their canonical form, so that the same statement is the same map
 */
record StatedPost(
        String staffId,
        String postId,
        String organisation,
        @Nullable RegisterNumber registerNumber,
        LocalDate dateOfBirth,
        @Nullable NiNumber niNumber,
        SortedMap<String, Object> stated) {

    /** The name in the form in which names are compared. */
    String foldedName() {
        return FoldedName.of(String.valueOf(stated.get("givenNames")), String.valueOf(stated.get("familyName")));
    }
}
