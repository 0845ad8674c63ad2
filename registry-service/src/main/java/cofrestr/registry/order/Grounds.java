package cofrestr.registry.order;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The grounds of disciplinary proceedings (2014 Act s26): codes of {@code order_ground}. */
public final class Grounds {
    private Grounds() {}

    /** Refuses a code that is none (FIELD_INVALID), pointing at where it stands. */
    public static void refuseUnknown(Handle handle, List<String> grounds, String pointer) {
        boolean known = handle.createQuery(
                        "select not exists (select from unnest(:grounds::text[]) ground where ground not in (select code from order_ground))")
                .bind("grounds", grounds.toArray(String[]::new))
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(KitProblem.FIELD_INVALID).at(pointer);
        }
    }
}
