package cofrestr.gateway.problem;

import cofrestr.gateway.arrival.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The gateway's texts by key, from {@code messages_cy} and {@code messages_en}. */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text under {@code key}, with its places filled in; phrases among the arguments are put in the same language. */
    public static String text(Language language, String key, List<?> arguments) {
        Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Phrase phrase ? text(language, phrase.key(), List.of()) : argument)
                .toArray();
        String pattern = ResourceBundle.getBundle("messages", language.locale(), NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, language.locale()).format(filled);
    }
}
