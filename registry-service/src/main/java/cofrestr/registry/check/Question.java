package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** About whom is asked: the person with this number, if the birth date is that person's. ref: the asker's own reference. */
public record Question(
        RegisterNumber number,
        LocalDate dateOfBirth,
        @Nullable String ref) {
    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a question";
    }
}
