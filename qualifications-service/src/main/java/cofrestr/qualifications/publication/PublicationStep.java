package cofrestr.qualifications.publication;

import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;

/** The steps of the life of what is published: from which states, to which, and what is noted. */
public enum PublicationStep {
    OPEN(PublicationState.CONSULTATION, "OPENED"),
    REOPEN(PublicationState.DRAFT, "REOPENED"),
    PUBLISH(PublicationState.PUBLISHED, "PUBLISHED"),
    WITHDRAW(PublicationState.WITHDRAWN, "WITHDRAWN");

    private final PublicationState to;
    private final String act;

    PublicationStep(PublicationState to, String act) {
        this.to = to;
        this.act = act;
    }

    public PublicationState to() {
        return to;
    }

    public String act() {
        return act;
    }

    private boolean leaves(PublicationState state) {
        return switch (this) {
            case OPEN -> state == PublicationState.DRAFT;
            case REOPEN, PUBLISH -> state == PublicationState.CONSULTATION;
            case WITHDRAW -> state != PublicationState.WITHDRAWN;
        };
    }

    /** Refuses the step of what has moved on since it was seen, and from a state that it does not leave. */
    public void requireFrom(PublicationState state, long version, long seen) {
        Drafts.requireSame(version, seen);
        if (!leaves(state)) {
            throw Problem.of(QualificationsProblem.PUBLICATION_STATE_UNFIT, state);
        }
    }
}
