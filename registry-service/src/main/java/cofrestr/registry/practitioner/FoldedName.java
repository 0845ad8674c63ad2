package cofrestr.registry.practitioner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name without what people leave out or write in other ways: case, accents (so that ŵ finds w), apostrophes, hyphens, doubled spaces. */
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    public static String of(String givenNames, String familyName) {
        String plain = MARKS.matcher(Normalizer.normalize(givenNames + " " + familyName, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHER.matcher(plain.replace("'", "").replace("’", "").replace("-", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
