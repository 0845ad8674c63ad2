package cofrestr.kit.rows;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;

/** What the values of a row were found to be: a thing, or why they are none. */
public sealed interface ReadRow<T> {
    /** The thing, or the refusal of a request that was nothing but this row. */
    T orRefuse();

    record Usable<T>(T thing) implements ReadRow<T> {
        @Override
        public T orRefuse() {
            return thing;
        }
    }

    /** What is wrong, and with which field; none ("") where it is the row as a whole. */
    record Refused<T>(ProblemCode why, String field) implements ReadRow<T> {
        @Override
        public T orRefuse() {
            throw field.isEmpty() ? Problem.of(why) : Problem.of(why).at("/" + field);
        }
    }
}
