package cofrestr.registry;

import cofrestr.testing.MessageKeys;
import org.junit.jupiter.api.Test;

class RegistryMessagesTest {
    @Test
    void everyRefusalIsSaidInBothLanguages() {
        MessageKeys.bothLanguagesSayTheSameThings("messages", RegistryProblem.values());
    }
}
