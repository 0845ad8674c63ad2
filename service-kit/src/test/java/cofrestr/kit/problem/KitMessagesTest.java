package cofrestr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.follow.FollowProblem;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KitMessagesTest {
    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(bundle("cy").keySet()).isEqualTo(bundle("en").keySet());
    }

    @Test
    void everyCodeHasItsTextsAndTheyDifferBetweenTheLanguages() {
        Stream.<ProblemCode[]>of(KitProblem.values(), BulkProblem.values(), FollowProblem.values())
                .flatMap(Arrays::stream)
                .forEach(code -> {
                    String welsh = Messages.text(Language.CY, code.name() + ".title", List.of(1, 1));
                    String english = Messages.text(Language.EN, code.name() + ".title", List.of(1, 1));
                    assertThat(welsh).isNotBlank().isNotEqualTo(english);
                    assertThat(Messages.text(Language.EN, code.name() + ".detail", List.of(1, 1)))
                            .isNotBlank()
                            .doesNotContain("{");
                });
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "kit",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
