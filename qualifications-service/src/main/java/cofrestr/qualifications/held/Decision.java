package cofrestr.qualifications.held;

import java.util.Arrays;

/** How a fact goes from one state to another, and who may lead it there. */
enum Decision {
    VERIFY(FactState.CLAIMED, FactState.VERIFIED, false),
    REJECT(FactState.CLAIMED, FactState.REJECTED, false),
    /** It turned out not to be so. */
    REVOKE(FactState.VERIFIED, FactState.REJECTED, true),
    /** It turned out to be so after all. */
    RESTORE(FactState.REJECTED, FactState.VERIFIED, true);

    private final FactState from;
    private final FactState to;
    private final boolean registrarOnly;

    Decision(FactState from, FactState to, boolean registrarOnly) {
        this.from = from;
        this.to = to;
        this.registrarOnly = registrarOnly;
    }

    /** Whether {@code by} may lead a fact from one state to another; nobody decides for himself. */
    static boolean isOpen(FactState from, FactState to, Author by) {
        return !by.isPerson()
                && Arrays.stream(values())
                        .anyMatch(edge ->
                                edge.from == from && edge.to == to && (!edge.registrarOnly || by.isRegistrar()));
    }
}
