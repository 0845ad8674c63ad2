package cofrestr.registry.notice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a notice says in one language, with {@code {name}} for each particular.
 *
 * @param language {@code cy} or {@code en}
 */
public record NoticeText(String language, String subject, String body) {
    private static final Pattern PARTICULAR = Pattern.compile("\\{(\\w+)}");

    /** With the particulars in their places; one that is not given stays as it is written, for whoever prints it to see. */
    NoticeText filled(Map<String, String> particulars) {
        return new NoticeText(language, fill(subject, particulars), fill(body, particulars));
    }

    private static String fill(String text, Map<String, String> particulars) {
        return PARTICULAR
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(particulars.getOrDefault(place.group(1), place.group())));
    }
}
