package cofrestr.registry.roster;

import cofrestr.registry.practitioner.FoldedName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name that lost characters on its way: systems that know no ŵ or ŷ write a question mark. Such a name is compared, never
 * stored.
 *
 * @param parts the fields that lost some
 * @param pattern what the folded name must look like, as a regular expression: any one character, or none, for each mark
 */
record LostName(Set<String> parts, String pattern) {
    private static final Set<String> NAMES = Set.of("givenNames", "familyName", "formerFamilyName", "preferredName");
    private static final char MARK = '?';
    /** A letter that no name has and folding leaves alone, in the place of the mark. */
    private static final char STANDS_FOR_IT = '\u0294';

    /** What was lost of the names of a row, if anything; a name that is nothing but marks says nothing. */
    static Optional<LostName> in(Map<String, Object> stated) {
        Set<String> lost = new TreeSet<>();
        for (String name : NAMES) {
            if (stated.getOrDefault(name, "").toString().indexOf(MARK) >= 0) {
                lost.add(name);
            }
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(new LostName(lost, pattern(stated)));
    }

    /** Whether the name itself, and not only a former or preferred one, has to be made out. */
    boolean nameItself() {
        return parts.contains("givenNames") || parts.contains("familyName");
    }

    private static String pattern(Map<String, Object> stated) {
        String folded = FoldedName.of(marked(stated, "givenNames"), marked(stated, "familyName"));
        return "^" + folded.replace(String.valueOf(STANDS_FOR_IT), "[[:alnum:]]?") + "$";
    }

    private static String marked(Map<String, Object> stated, String part) {
        return stated.getOrDefault(part, "").toString().replace(MARK, STANDS_FOR_IT);
    }
}
