package cofrestr.qualifications.qualification;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a title that is looked for, each as a pattern that finds it; signs of patterns in a word mean themselves. */
public final class TitleWords {
    private TitleWords() {}

    public static String[] patterns(@Nullable String title) {
        return Arrays.stream(
                        (title == null ? "" : title).toLowerCase(Locale.ROOT).split("\\s+", -1))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
