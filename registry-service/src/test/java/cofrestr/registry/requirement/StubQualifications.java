package cofrestr.registry.requirement;

import cofrestr.testing.StubService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands for qualifications-service: answers what a test says about a person, and that it is busy about anybody else. */
public class StubQualifications extends StubService {
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new ArrayList<>();

    public StubQualifications() {
        super("cofrestr.qualifications.url", "/v1/requirement-checks");
    }

    /** From now on this is answered about the person. */
    public static void answers(String registerNumber, String answer) {
        ANSWERS.put(registerNumber, answer);
    }

    /** The questions about the person so far, with their tokens. */
    public static List<String> asked(String registerNumber) {
        synchronized (ASKED) {
            return ASKED.stream().filter(one -> one.contains(registerNumber)).toList();
        }
    }

    @Override
    protected @Nullable String answer(String authorization, String question) {
        synchronized (ASKED) {
            ASKED.add(authorization + " " + question);
        }
        return ANSWERS.entrySet().stream()
                .filter(one -> question.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
