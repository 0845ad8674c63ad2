package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds for one question: how often the client was wrong at its number today, and how the person stands
 * whom number and birth date name together. The lists of the categories run in step.
 *
 * @param registerNumber the number of today; null where there is no such person
 */
public record Standing(
        int tries,
        @Nullable String registerNumber,
        @Nullable LocalDate firstRegistered,
        boolean ineligible,
        List<String> orders,
        List<String> categories,
        List<String> namesEn,
        List<String> namesCy,
        List<String> registrations,
        List<String> since,
        List<String> conditions) {

    /** What is answered who asks under a number; the same for one question and for a hundred thousand. */
    public Answer answer(RegisterNumber asked, Instant now) {
        if (registerNumber == null) {
            return Answer.noMatch(asked, now);
        }
        Outcome outcome =
                ineligible ? Outcome.INELIGIBLE : categories.isEmpty() ? Outcome.NOT_REGISTERED : Outcome.REGISTERED;
        return new Answer(
                outcome,
                now,
                new RegisterNumber(registerNumber),
                firstRegistered,
                outcome == Outcome.REGISTERED ? current() : List.of(),
                orders,
                outcome == Outcome.REGISTERED ? conditions : List.of());
    }

    private List<Answer.Category> current() {
        List<Answer.Category> current = new ArrayList<>(categories.size());
        for (int i = 0; i < categories.size(); i++) {
            current.add(new Answer.Category(
                    categories.get(i),
                    namesEn.get(i),
                    namesCy.get(i),
                    registrations.get(i),
                    LocalDate.parse(since.get(i))));
        }
        return current;
    }
}
