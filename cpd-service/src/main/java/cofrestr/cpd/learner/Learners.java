package cofrestr.cpd.learner;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.Problem;
import org.jdbi.v3.core.Handle;

/** Whoever may take part here: people of the copy of the register, and the guests of the caller's organisations. */
public final class Learners {
    private Learners() {}

    /**
     * Refuses somebody whom the copy of the register does not have, or a guest who is not of the caller's organisations.
     *
     * @param pointer where in the request the learner stands, such as {@code /participant}; empty where the request is about the learner
     */
    public static void refuseUnknown(Handle handle, Learner learner, Caller by, String pointer) {
        if (!isKnown(handle, learner, by)) {
            throw learner.guest() == null
                    ? Problem.of(CpdProblem.PRACTITIONER_UNKNOWN).at(pointer + "/registerNumber")
                    : Problem.of(CpdProblem.GUEST_UNKNOWN).at(pointer + "/guest");
        }
    }

    public static boolean isKnown(Handle handle, Learner learner, Caller by) {
        return handle.createQuery("""
                        select case when :guest::uuid is null
                                    then exists (select from followed_person where number = last_survivor(:number) and unknown_to_registry_since is null)
                                    else exists (select from guest where id = :guest::uuid and (:everywhere or recorded_for in (select beneath(:own)))) end
                        """)
                .bind("guest", learner.guest())
                .bind("number", learner.registerNumber())
                .bind("everywhere", by.is(Role.REGISTRAR))
                .bind("own", by.organisationCodes())
                .mapTo(Boolean.class)
                .one();
    }
}
