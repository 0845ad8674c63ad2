package cofrestr.cpd.learner;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who learns: either of the register, by number, or a guest. A record needs neither registration nor a status. */
public record Learner(
        @Nullable String registerNumber, @Nullable UUID guest) {
    /** One of the two, as it was said in a request. */
    public static Learner said(@Nullable String registerNumber, @Nullable UUID guest) {
        return said("", registerNumber, guest);
    }

    /**
     * The same, of one of several people of a request.
     *
     * @param pointer where the learner stands in it, such as {@code /participant}
     */
    public static Learner said(String pointer, @Nullable String registerNumber, @Nullable UUID guest) {
        if ((registerNumber == null) == (guest == null)) {
            throw Problem.of(CpdProblem.LEARNER_UNFIT).at(pointer + "/registerNumber");
        }
        if (registerNumber == null) {
            return new Learner(null, guest);
        }
        return new Learner(
                RegisterNumber.parse(registerNumber)
                        .orElseThrow(() -> Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED)
                                .at(pointer + "/registerNumber"))
                        .value(),
                null);
    }
}
