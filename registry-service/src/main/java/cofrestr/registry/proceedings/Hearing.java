package cofrestr.registry.proceedings;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which a committee hears a case; it may lie ahead. */
public record Hearing(
        CaseStage stage,
        LocalDate heldOn,
        @Nullable LocalDate noticeGivenOn,
        boolean inPrivate,
        @Nullable String privateBecause) {

    /** Refuses what the stage does not allow: where it is public by default, notice and a reason for privacy are needed. */
    void refuseUnfit(boolean alwaysPrivate) {
        boolean noticed = noticeGivenOn != null && noticeGivenOn.isBefore(heldOn);
        if (!noticed && (!alwaysPrivate || noticeGivenOn != null)) {
            throw Problem.of(RegistryProblem.HEARING_NOTICE_UNFIT).at("/noticeGivenOn");
        }
        if (!alwaysPrivate && inPrivate && (privateBecause == null || privateBecause.isBlank())) {
            throw Problem.of(RegistryProblem.HEARING_PRIVATE_WITHOUT_REASON).at("/privateBecause");
        }
    }
}
