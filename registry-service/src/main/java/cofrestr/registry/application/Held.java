package cofrestr.registry.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application whose row, and whose applicant's, a transaction holds until it ends.
 *
 * @param practitionerId the applicant, or whom the applicant was merged into
 * @param declared whether every question of today is answered
 */
public record Held(
        UUID id,
        long practitionerId,
        String registerNumber,
        String category,
        ApplicationState state,
        ShownState shownAs,
        boolean declared,
        boolean declaredYes,
        boolean foundSuitable,
        boolean identitySeen,
        @Nullable String documentsWanted,
        long version) {

    boolean documentsComplete() {
        return identitySeen && documentsWanted == null;
    }

    /** A yes was declared, and nobody has found the applicant suitable yet. */
    boolean waitsOnSuitability() {
        return declaredYes && !foundSuitable;
    }
}
