package cofrestr.registry.matching;

import java.util.Objects;
import java.util.stream.Stream;

/** How the whole name asked for compares with all the names somebody bears or bore, as the first rules compare it; the closest way counts. */
final class CompareWholeNames {
    private CompareWholeNames() {}

    static Comparison compare(Sought asked, KnownPerson known) {
        Sought.Older sought = asked.older();
        if (sought.givenNames() == null && sought.familyName() == null && sought.formerFamilyName() == null) {
            return Comparison.MISSING;
        }
        if (known.names().stream()
                .anyMatch(name -> name.current() && name.folded().equals(sought.name()))) {
            return Comparison.AGREES;
        }
        if (Stream.of(sought.name(), sought.formerName())
                .filter(Objects::nonNull)
                .anyMatch(known::wasCalled)) {
            return Comparison.AGREES_FORMERLY;
        }
        return oneHalf(sought, known);
    }

    private static Comparison oneHalf(Sought.Older sought, KnownPerson known) {
        boolean family = Stream.of(sought.familyName(), sought.formerFamilyName())
                .filter(Objects::nonNull)
                .anyMatch(wanted -> known.hasFormerFamilyName(wanted)
                        || known.names().stream().anyMatch(name -> name.hasFamilyName(wanted)));
        if (family) {
            return Comparison.SAME_FAMILY_NAME;
        }
        String given = sought.givenNames();
        boolean sameGiven = given != null && known.names().stream().anyMatch(name -> name.hasGivenNames(given));
        return sameGiven ? Comparison.SAME_GIVEN_NAMES : Comparison.DIFFERS;
    }
}
