package cofrestr.registry.matching;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a person who is looked for. */
public record MatchQuery(
        @Nullable String givenNames,
        @Nullable String familyName,
        @Nullable String formerFamilyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable NiNumber niNumber,
        @Nullable RegisterNumber registerNumber) {

    /** Whether anybody could be found by it: by a number, or by whole name and birth date together. */
    boolean canFindAnybody() {
        boolean named = givenNames != null && (familyName != null || formerFamilyName != null);
        return registerNumber != null || niNumber != null || (named && dateOfBirth != null);
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a match query";
    }
}
