package cofrestr.qualifications.publication;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import java.time.LocalDate;

/** What holds of everything that is drafted before it is published. */
public final class Drafts {
    private Drafts() {}

    /** Whether the caller reads drafts, and who did what: those who prepare them do. */
    public static boolean areReadBy(Caller caller) {
        return caller.is(Role.REGISTRAR) || caller.is(Role.POLICY_ANALYST);
    }

    /** Refuses to change what has moved on since it was seen, or is no draft. */
    public static void requireDraft(PublicationState state, long version, long seen) {
        requireSame(version, seen);
        if (state != PublicationState.DRAFT) {
            throw Problem.of(QualificationsProblem.PUBLICATION_STATE_UNFIT, state);
        }
    }

    static void requireSame(long version, long seen) {
        if (seen != version) {
            throw Problem.of(KitProblem.CHANGED_MEANWHILE, version);
        }
    }

    /** Refuses a day that is past: nobody is judged by what is made afterwards. */
    public static void requireNotPast(LocalDate day, LocalDate today, String pointer) {
        if (day.isBefore(today)) {
            throw Problem.of(QualificationsProblem.PUBLICATION_DAY_PAST).at(pointer);
        }
    }
}
