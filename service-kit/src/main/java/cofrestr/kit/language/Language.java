package cofrestr.kit.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the two languages of the register. Neither is a translation of the other; English is only what an unstated wish means. */
public enum Language {
    CY("cy"),
    EN("en");

    private static final List<String> TAGS = List.of("en", "cy");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language's BCP 47 tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** The language that an {@code Accept-Language} header asks for; English where it asks for neither or cannot be read. */
    public static Language asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
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
