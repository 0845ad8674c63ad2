package cofrestr.cpd.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A title as it is compared: without case, accents and punctuation. The same title ending on the same day is the same activity. */
public final class CourseKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CourseKey() {}

    public static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? title : words;
    }
}
