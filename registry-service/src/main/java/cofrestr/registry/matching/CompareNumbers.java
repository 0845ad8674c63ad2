package cofrestr.registry.matching;

import cofrestr.registry.practitioner.NiNumber;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How register numbers, National Insurance numbers and birth dates compare; of several that are known the closest counts. */
final class CompareNumbers {
    private static final int YEAR = 4;
    private static final int DECADE = 10;

    private CompareNumbers() {}

    static Comparison registerNumber(@Nullable String sought, Set<String> known) {
        return closest(sought, known, (one, other) -> Comparison.DIFFERS);
    }

    static Comparison birth(@Nullable String sought, Set<String> known) {
        return closest(sought, known, CompareNumbers::births);
    }

    /** Near misses are seen only where the known numbers were opened. */
    static Comparison niNumber(Sought sought, KnownPerson known) {
        Comparison byHash = closest(sought.niHash(), known.niHashes(), (one, other) -> Comparison.DIFFERS);
        NiNumber number = sought.niNumber();
        return byHash == Comparison.DIFFERS
                        && number != null
                        && !known.niNumbers().isEmpty()
                ? closest(
                        number.value(),
                        known.niNumbers().stream().map(NiNumber::value).collect(Collectors.toSet()),
                        CompareNumbers::slip)
                : byHash;
    }

    private static Comparison closest(@Nullable String sought, Set<String> known, BinaryComparison otherwise) {
        if (sought == null || known.isEmpty()) {
            return Comparison.MISSING;
        }
        return known.stream()
                .map(one -> one.equals(sought) ? Comparison.AGREES : otherwise.compare(sought, one))
                .reduce(Comparison.DIFFERS, BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    private static Comparison births(String one, String other) {
        if (one.equals(swapped(other))) {
            return Comparison.DAY_MONTH_SWAPPED;
        }
        Comparison slip = slip(one, other);
        return slip == Comparison.DIFFERS && nearYears(one, other) ? Comparison.YEAR_NEAR : slip;
    }

    private static Comparison slip(String one, String other) {
        if (Slips.oneDiffers(one, other)) {
            return Comparison.ONE_DIGIT_DIFFERS;
        }
        return Slips.neighboursSwapped(one, other) ? Comparison.DIGITS_SWAPPED : Comparison.DIFFERS;
    }

    private static boolean nearYears(String one, String other) {
        int apart = Math.abs(Integer.parseInt(one.substring(0, YEAR)) - Integer.parseInt(other.substring(0, YEAR)));
        return one.substring(YEAR).equals(other.substring(YEAR)) && (apart == 1 || apart == DECADE);
    }

    /** 1988-03-04 for 1988-04-03. */
    private static String swapped(String date) {
        return date.substring(0, YEAR + 1) + date.substring(YEAR + 4) + "-" + date.substring(YEAR + 1, YEAR + 3);
    }

    private interface BinaryComparison {
        Comparison compare(String one, String other);
    }
}
