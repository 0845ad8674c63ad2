package cofrestr.kit.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts by key from the bundles {@code messages_cy/_en} of the service and {@code kit_cy/_en} of the kit. A key that is
 * in neither is a fault of ours: the build compares the bundles with the codes, so it cannot be met in a running service.
 */
public final class Messages {
    private static final List<String> BUNDLES = List.of("messages", "kit");

    private Messages() {}

    /** The text under {@code key} in {@code language}, with {@code {0}}, {@code {1}} ... filled in; {@link Words} in that language. */
    public static String text(Language language, String key, List<?> arguments) {
        Locale locale = Locale.forLanguageTag(language.tag());
        Object[] filling = arguments.stream()
                .map(argument -> argument instanceof Words words ? words.in(language) : argument)
                .toArray();
        return new MessageFormat(pattern(locale, key), locale).format(filling);
    }

    private static String pattern(Locale locale, String key) {
        for (String bundle : BUNDLES) {
            try {
                ResourceBundle found = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                if (found.containsKey(key)) {
                    return found.getString(key);
                }
            } catch (MissingResourceException none) {
                // A service without texts of its own has no bundle; the kit's is asked next.
            }
        }
        throw new MissingResourceException("No text for " + key, "messages", key);
    }
}
