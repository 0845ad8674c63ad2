package cofrestr.registry.fee.api;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.fee.FeeYear;
import org.jspecify.annotations.Nullable;

/** Query parameters that an operation cannot do without: PARAMETER_INVALID, by their names. */
final class Needed {
    private Needed() {}

    static <T> T given(@Nullable T value, String parameter) {
        if (value == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, parameter);
        }
        return value;
    }

    /** One that must also match {@code shape}, a regular expression. */
    static String shaped(@Nullable String value, String parameter, String shape) {
        if (value == null || !value.matches(shape)) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, parameter);
        }
        return value;
    }

    /** The fee year, by the calendar year in which it begins. */
    static FeeYear year(@Nullable Integer begins) {
        return new FeeYear(given(begins, "year"));
    }
}
