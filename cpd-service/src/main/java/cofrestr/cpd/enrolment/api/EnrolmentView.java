package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.EnrolmentOutcome;
import cofrestr.cpd.enrolment.EnrolmentRole;
import cofrestr.cpd.enrolment.EnrolmentState;
import cofrestr.cpd.enrolment.Enrolments;
import cofrestr.cpd.funding.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enrolment, as those see it whose it is. */
@Schema(name = "Enrolment")
public record EnrolmentView(
        UUID id,
        String programme,
        String year,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        EnrolmentRole role,
        @Nullable String organisation,

        @Schema(description = "The money that pays for the place") @Nullable
        String stream,

        @Schema(description = "What it pays, or would pay") Money amount,
        EnrolmentState state,

        @Schema(description = "The place in the queue, from 1") @Nullable
        Long waitingPlace,

        @Nullable LocalDate endedOn,

        @Schema(description = "Of /v1/reasons-for-not-training") @Nullable
        String reason,

        @Nullable EnrolmentOutcome outcome,

        @Schema(description = "Code of what was awarded") @Nullable
        String award,

        @Schema(description = "The role taken up afterwards") @Nullable
        String roleAfter,

        long version) {
    static EnrolmentView of(Enrolments.Enrolment one) {
        return new EnrolmentView(
                one.id(),
                one.programme(),
                one.year(),
                one.registerNumber(),
                one.guest(),
                one.role(),
                one.organisation(),
                one.stream(),
                Money.of(one.amount()),
                one.state(),
                one.waitingPlace(),
                one.endedOn(),
                one.reason(),
                one.outcome(),
                one.award(),
                one.roleAfter(),
                one.version());
    }
}
