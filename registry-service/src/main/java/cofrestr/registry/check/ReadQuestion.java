package cofrestr.registry.check;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a question must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
public final class ReadQuestion {
    /** The most characters that a sender's reference may have. */
    public static final int LONGEST_REF = 100;

    private ReadQuestion() {}

    /** A question, or why the values are not one. */
    public sealed interface Outcome {}

    public record Usable(Question question) implements Outcome {}

    /** What is wrong, and with which field; none ("") where it is the row as a whole. */
    public record Refused(ProblemCode why, String field) implements Outcome {}

    /** Reads the fields that were given, by name. */
    public static Outcome read(Map<String, String> values) {
        if (values.getOrDefault("ref", "").length() > LONGEST_REF) {
            return new Refused(BulkProblem.ROW_FIELD_TOO_LONG, "ref");
        }
        for (String field : new String[] {"registerNumber", "dateOfBirth"}) {
            if (!values.containsKey(field)) {
                return new Refused(BulkProblem.ROW_FIELD_MISSING, field);
            }
        }
        Optional<RegisterNumber> number = RegisterNumber.parse(values.getOrDefault("registerNumber", ""));
        if (number.isEmpty()) {
            return new Refused(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber");
        }
        Optional<LocalDate> birth = WrittenDate.read(values.getOrDefault("dateOfBirth", ""));
        return birth.isEmpty()
                ? new Refused(BulkProblem.ROW_DATE_INVALID, "dateOfBirth")
                : new Usable(new Question(number.get(), birth.get(), values.get("ref")));
    }
}
