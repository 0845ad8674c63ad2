package cofrestr.registry.matching;

import cofrestr.kit.secret.Keyring;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A query in the forms in which it is compared. A part that was not given, or has no letter, is null.
 *
 * @param niHash the National Insurance number's keyed hash in hex
 * @param niNumber the number itself, to see near misses; never leaves memory
 * @param older names as the first rules compare them
 */
public record Sought(
        @Nullable String number,
        @Nullable String niHash,
        @Nullable NiNumber niNumber,
        @Nullable String birth,
        @Nullable ComparableName givenNames,
        @Nullable ComparableName familyName,
        @Nullable ComparableName formerFamilyName,
        Older older) {

    /** Names folded as staff lists fold them; whole names need both halves. */
    record Older(
            @Nullable String name,
            @Nullable String formerName,
            @Nullable String givenNames,
            @Nullable String familyName,
            @Nullable String formerFamilyName) {
        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "names sought";
        }
    }

    static Sought of(MatchQuery query, Keyring keys) {
        return of(
                query,
                query.niNumber() == null
                        ? null
                        : HexFormat.of()
                                .formatHex(keys.searchHash(query.niNumber().value())));
    }

    /** A query whose National Insurance number has this hash; it may be known only by it. */
    public static Sought of(MatchQuery query, @Nullable String niHash) {
        return new Sought(
                query.registerNumber() == null ? null : query.registerNumber().value(),
                niHash,
                query.niNumber(),
                query.dateOfBirth() == null ? null : query.dateOfBirth().toString(),
                comparable(query.givenNames()),
                comparable(query.familyName()),
                comparable(query.formerFamilyName()),
                new Older(
                        whole(query.givenNames(), query.familyName()),
                        whole(query.givenNames(), query.formerFamilyName()),
                        folded(query.givenNames()),
                        folded(query.familyName()),
                        folded(query.formerFamilyName())));
    }

    private static @Nullable ComparableName comparable(@Nullable String written) {
        return written == null ? null : ComparableName.of(written).orElse(null);
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
