package cofrestr.qualifications.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is planned, or that happened.
 *
 * @param number which of several: a day, a task, a standard, a question, a place in the order
 * @param role in what part, by its kind
 */
public record Fact(
        UUID id,
        FactKind kind,
        boolean planned,
        LocalDate on,
        @Nullable Integer number,
        @Nullable String role,
        @Nullable Integer minutes,
        @Nullable Boolean yes,
        @Nullable String text) {
    boolean isNumber(int which) {
        return number != null && number == which;
    }

    boolean isRole(String which) {
        return which.equals(role);
    }
}
