package cofrestr.registry.matching;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How two given names, or two family names, compare. */
final class CompareParts {
    /** A part of a family name that has so few letters says nothing by itself. */
    private static final int TELLING = 3;

    private final NameVariants variants;

    CompareParts(NameVariants variants) {
        this.variants = variants;
    }

    Comparison given(ComparableName one, ComparableName other) {
        Comparison same = same(one, other);
        if (same != Comparison.DIFFERS) {
            return same.compareTo(Comparison.AGREES_WITHOUT_PARTICLE) < 0
                            && one.words().size() > 1
                    ? Comparison.SEVERAL_AGREE
                    : same;
        }
        if (lostAlike(one.first(), other.first()) && (onlyFirst(one, other) || onlyFirst(other, one))) {
            return Comparison.FIRST_AGREES;
        }
        if (variants.sameGiven(one.first(), other.first())) {
            return Comparison.VARIANT;
        }
        return lesserGiven(one, other);
    }

    private Comparison lesserGiven(ComparableName one, ComparableName other) {
        if (allIn(one, other) || allIn(other, one)) {
            return Comparison.PART_AGREES;
        }
        if (Slips.close(one.joined(), other.joined())
                || Slips.close(one.first(), other.first())
                || begins(one.first(), other.first())
                || begins(other.first(), one.first())) {
            return Comparison.CLOSE;
        }
        if ((one.first().length() == 1 || other.first().length() == 1)
                && one.first().charAt(0) == other.first().charAt(0)) {
            return Comparison.INITIAL;
        }
        return one.words().stream().anyMatch(word -> hasForm(other, word))
                ? Comparison.ONE_OF_SEVERAL_AGREES
                : Comparison.DIFFERS;
    }

    /** Whether each of the given names {@code one} is among {@code other}, in some form. */
    private boolean allIn(ComparableName one, ComparableName other) {
        return one.words().stream().allMatch(word -> hasForm(other, word));
    }

    private boolean hasForm(ComparableName name, String word) {
        return word.length() > 1
                && name.words().stream().anyMatch(known -> known.equals(word) || variants.sameGiven(word, known));
    }

    private static boolean begins(String one, String other) {
        return one.length() >= TELLING && other.startsWith(one);
    }

    /** Whether {@code one} has, after its first name, nothing that {@code other} does not have too, at least as initials. */
    private static boolean onlyFirst(ComparableName one, ComparableName other) {
        return one.words().stream()
                .skip(1)
                .allMatch(word -> other.words().stream()
                        .skip(1)
                        .anyMatch(known -> known.equals(word)
                                || (known.charAt(0) == word.charAt(0) && (known.length() == 1 || word.length() == 1))));
    }

    Comparison family(ComparableName one, ComparableName other) {
        Comparison same = same(one, other);
        if (same != Comparison.DIFFERS) {
            return same;
        }
        ComparableName bare = one.without(variants.particles());
        ComparableName otherBare = other.without(variants.particles());
        if (variants.sameFamily(bare.joined(), otherBare.joined())) {
            return Comparison.VARIANT;
        }
        if (bare.words().stream()
                .anyMatch(word -> word.length() >= TELLING && otherBare.words().contains(word))) {
            return Comparison.PART_AGREES;
        }
        return Slips.close(bare.joined(), otherBare.joined()) || aPartIsClose(bare, otherBare)
                ? Comparison.CLOSE
                : Comparison.DIFFERS;
    }

    /** One has more parts than the other, and one of them is nearly the other's. */
    private static boolean aPartIsClose(ComparableName one, ComparableName other) {
        return one.words().size() != other.words().size()
                && one.words().stream()
                        .anyMatch(word -> word.length() > TELLING
                                && other.words().stream()
                                        .anyMatch(known -> known.length() > TELLING && Slips.close(word, known)));
    }

    private Comparison same(ComparableName one, ComparableName other) {
        if (one.asWritten().equals(other.asWritten())) {
            return Comparison.AGREES;
        }
        if (lostAlike(one.joined(), other.joined())) {
            return Comparison.AGREES_FOLDED;
        }
        Set<String> particles = variants.particles();
        return lostAlike(
                        one.without(particles).joined(),
                        other.without(particles).joined())
                ? Comparison.AGREES_WITHOUT_PARTICLE
                : Comparison.DIFFERS;
    }

    /** The same, where a lost letter may have been any one letter, or none. */
    static boolean lostAlike(String one, String other) {
        return one.equals(other)
                || pattern(one, other).or(() -> pattern(other, one)).orElse(false);
    }

    private static Optional<Boolean> pattern(String marked, String whole) {
        boolean legible =
                marked.chars().filter(letter -> letter != ComparableName.LOST).count() > 1;
        if (marked.indexOf(ComparableName.LOST) < 0 || !legible) {
            return Optional.empty();
        }
        String pattern = Pattern.quote(marked).replace(String.valueOf(ComparableName.LOST), "\\E.?\\Q");
        return Pattern.matches(pattern, whole) ? Optional.of(true) : Optional.empty();
    }
}
