package cofrestr.registry.practitioner;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import org.jdbi.v3.core.Handle;

/** Holds a person's row until the transaction ends: whoever changes anything of a person does so first, so that all lock in one order. */
public final class HoldPerson {
    private HoldPerson() {}

    /** The person who is found under the number today (NOT_FOUND where there is none). */
    public static long byNumber(Handle handle, RegisterNumber number) {
        return handle.createQuery(
                        "select id from practitioner where register_number = last_survivor(:number) for no key update")
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
