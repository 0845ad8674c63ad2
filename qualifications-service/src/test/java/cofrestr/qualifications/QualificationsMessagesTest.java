package cofrestr.qualifications;

import cofrestr.testing.MessageKeys;
import org.junit.jupiter.api.Test;

class QualificationsMessagesTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        MessageKeys.bothLanguagesSayTheSameThings("messages", QualificationsProblem.values());
    }
}
