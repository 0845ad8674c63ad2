package cofrestr.gateway.arrival;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the two languages of the register; English is only what an unstated wish means. */
public enum Language {
    CY,
    EN;

    /** Longer wishes are not read: no browser writes them, and reading them costs us more than writing them costs the caller. */
    private static final int LONGEST_WISH = 256;

    private static final List<String> TAGS = List.of("en", "cy");

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language that an {@code Accept-Language} header asks for; English where it asks for neither or cannot be read. */
    public static Language asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_WISH) {
            return EN;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return "cy".equals(best) ? CY : EN;
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
