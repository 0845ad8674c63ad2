package cofrestr.local.nation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes the register ask whether two rows are one person: the name without case, accents, apostrophes and hyphens
 * (as its {@code FoldedName} folds it), and the birth date.
 */
record Likeness(String folded, LocalDate birth) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Likeness of(String givenNames, String familyName, LocalDate birth) {
        String plain = plain(givenNames + " " + familyName);
        String folded = OTHER.matcher(plain.replace("'", "").replace("’", "").replace("-", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return new Likeness(folded, birth);
    }

    /** A text without its accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
