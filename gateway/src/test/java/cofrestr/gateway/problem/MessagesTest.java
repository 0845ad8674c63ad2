package cofrestr.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.gateway.Service;
import cofrestr.gateway.arrival.Language;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything the gateway says, it can say in both languages. */
class MessagesTest {
    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(bundle(Language.CY).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() {
        for (String key : bundle(Language.EN).keySet()) {
            assertThat(places(Language.CY, key)).as(key).isEqualTo(places(Language.EN, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeSaidHasItsWords(Language language) {
        List<String> needed = new ArrayList<>();
        for (GatewayProblem problem : GatewayProblem.values()) {
            needed.addAll(List.of(problem + ".title", problem + ".detail", problem + ".help"));
        }
        for (Service service : Service.values()) {
            needed.add(service.messageKey());
        }
        assertThat(bundle(language).keySet()).containsAll(needed);
    }

    /** A straight apostrophe is a sign of the format, and would swallow what stands between it and the next. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreRealOnes(Language language) {
        ResourceBundle bundle = bundle(language);
        assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("'"));
    }

    @Test
    void anArgumentThatIsAPhraseIsSaidInTheSameLanguage() {
        assertThat(Messages.text(Language.CY, "SERVICE_UNAVAILABLE.detail", List.of(new Phrase("service.cpd"))))
                .contains("y rhan dysgu proffesiynol");
    }

    private static List<Integer> places(Language language, String key) {
        String text = new MessageFormat(bundle(language).getString(key), language.locale()).toPattern();
        return Arrays.stream(new int[] {0, 1, 2})
                .filter(place -> text.contains("{" + place))
                .boxed()
                .toList();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
