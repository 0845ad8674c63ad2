package cofrestr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.problem.ProblemCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** Nothing is said in one language only. */
public final class MessageKeys {
    private MessageKeys() {}

    /** The bundle has the same keys in both languages, no text is blank, and every code has its title and detail. */
    public static void bothLanguagesSayTheSameThings(String bundle, ProblemCode... codes) {
        ResourceBundle welsh = bundle(bundle, "cy");
        ResourceBundle english = bundle(bundle, "en");
        assertThat(welsh.keySet()).isEqualTo(english.keySet());
        Set<String> keys = new TreeSet<>(welsh.keySet());
        assertThat(keys).allSatisfy(key -> {
            assertThat(welsh.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank();
        });
        assertThat(Arrays.stream(codes).map(ProblemCode::name))
                .allSatisfy(code -> assertThat(keys).contains(code + ".title", code + ".detail"));
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                name,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
