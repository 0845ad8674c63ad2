package cofrestr.registry.matching;

import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a candidate, of every period and of everybody merged into the entry.
 *
 * @param registerNumber the number the entry answers to
 * @param numbers that number and those merged into it
 * @param births birth dates, as ISO texts
 * @param niHashes keyed hashes of National Insurance numbers, in hex
 * @param formerFamilyNames as employers or the person stated them
 * @param niNumbers the numbers themselves, where they were opened to see near misses; never leave memory
 */
public record KnownPerson(
        String registerNumber,
        Set<String> numbers,
        Set<String> births,
        Set<String> niHashes,
        List<Name> names,
        Set<String> formerFamilyNames,
        Set<NiNumber> niNumbers) {

    /** Somebody whose National Insurance numbers stay sealed. */
    public KnownPerson(
            String registerNumber,
            Set<String> numbers,
            Set<String> births,
            Set<String> niHashes,
            List<Name> names,
            Set<String> formerFamilyNames) {
        this(registerNumber, numbers, births, niHashes, names, formerFamilyNames, Set.of());
    }

    KnownPerson with(Set<NiNumber> opened) {
        return new KnownPerson(registerNumber, numbers, births, niHashes, names, formerFamilyNames, opened);
    }

    /**
     * A name the person bears, or bore.
     *
     * @param preferredName given name by which the person goes, if it is another
     */
    public record Name(
            String givenNames, String familyName, @Nullable String preferredName, String folded, boolean current) {

        public Name(String givenNames, String familyName, String folded, boolean current) {
            this(givenNames, familyName, null, folded, current);
        }

        boolean hasGivenNames(String sought) {
            return FoldedName.of("", givenNames).equals(sought);
        }

        boolean hasFamilyName(String sought) {
            return FoldedName.of("", familyName).equals(sought);
        }

        /** The same given names with another family name, folded. */
        String with(String otherFamilyName) {
            return FoldedName.of(givenNames, otherFamilyName);
        }

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a known name";
        }
    }

    boolean hasFormerFamilyName(String sought) {
        return formerFamilyNames.stream()
                .anyMatch(former -> FoldedName.of("", former).equals(sought));
    }

    boolean wasCalled(String sought) {
        return names.stream()
                .anyMatch(name -> name.folded().equals(sought)
                        || formerFamilyNames.stream()
                                .anyMatch(former -> name.with(former).equals(sought)));
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a known person";
    }
}
