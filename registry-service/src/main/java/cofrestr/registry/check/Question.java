package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import java.time.LocalDate;

/** About whom is asked: the person with this number, if the birth date is that person's. */
public record Question(RegisterNumber number, LocalDate dateOfBirth) {
    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a question";
    }
}
