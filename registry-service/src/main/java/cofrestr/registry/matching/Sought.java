package cofrestr.registry.matching;

import cofrestr.kit.secret.Keyring;
import cofrestr.registry.practitioner.FoldedName;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A query in the forms in which it is compared: names folded, the National Insurance number as its keyed hash in hex. A
 * part that was not given is null.
 */
public record Sought(
        @Nullable String number,
        @Nullable String niHash,
        @Nullable String birth,
        @Nullable String name,
        @Nullable String formerName,
        @Nullable String givenNames,
        @Nullable String familyName,
        @Nullable String formerFamilyName) {

    static Sought of(MatchQuery query, Keyring keys) {
        return of(
                query,
                query.niNumber() == null
                        ? null
                        : HexFormat.of()
                                .formatHex(keys.searchHash(query.niNumber().value())));
    }

    /** A query whose National Insurance number is known only by its hash. */
    public static Sought of(MatchQuery query, @Nullable String niHash) {
        return new Sought(
                query.registerNumber() == null ? null : query.registerNumber().value(),
                niHash,
                query.dateOfBirth() == null ? null : query.dateOfBirth().toString(),
                whole(query.givenNames(), query.familyName()),
                whole(query.givenNames(), query.formerFamilyName()),
                folded(query.givenNames()),
                folded(query.familyName()),
                folded(query.formerFamilyName()));
    }

    private static @Nullable String whole(@Nullable String given, @Nullable String family) {
        return given == null || family == null ? null : blankIsNull(FoldedName.of(given, family));
    }

    private static @Nullable String folded(@Nullable String part) {
        return part == null ? null : blankIsNull(FoldedName.of("", part));
    }

    /** A name of nothing but signs folds to nothing, and nothing must not agree with nothing. */
    private static @Nullable String blankIsNull(String folded) {
        return folded.isEmpty() ? null : folded;
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "somebody sought";
    }
}
