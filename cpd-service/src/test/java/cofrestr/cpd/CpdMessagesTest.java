package cofrestr.cpd;

import cofrestr.testing.MessageKeys;
import org.junit.jupiter.api.Test;

class CpdMessagesTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        MessageKeys.bothLanguagesSayTheSameThings("messages", CpdProblem.values());
    }
}
