package cofrestr.registry.referral.api;

import cofrestr.kit.time.Clocks;
import cofrestr.registry.calendar.WorkingDays;
import cofrestr.registry.referral.Circumstance;
import cofrestr.registry.referral.DocumentKind;
import cofrestr.registry.referral.Paper;
import cofrestr.registry.referral.Referral;
import cofrestr.registry.referral.ReferralState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Referrals as they are shown. */
final class ReferralViews {
    private ReferralViews() {}

    /** What the sender reads. */
    @Schema(name = "ReferralReceipt")
    public record ReceiptView(
            UUID id,

            @Schema(description = "RECEIVED, or CLOSED once nothing more comes of it", examples = "RECEIVED")
            ReferralState state) {}

    /** What the sender reads when it sends something. */
    @Schema(name = "ReferralReceived")
    public record ReceivedView(
            UUID id,

            @Schema(description = "RECEIVED", examples = "RECEIVED")
            ReferralState state,

            @Schema(description = "What of Sch 5 was neither supplied nor said not to exist: send it later")
            List<DocumentKind> missing) {}

    /** A paper, for caseworkers. */
    @Schema(name = "ReferralDocument")
    public record DocumentView(
            DocumentKind kind,
            @Nullable String text,
            @Nullable String file,

            @Schema(description = "The sender says that there is none")
            boolean none) {
        static DocumentView of(Paper paper) {
            return new DocumentView(paper.kind(), paper.text(), paper.file(), !paper.exists());
        }
    }

    /** A referral, for caseworkers. */
    @Schema(name = "Referral")
    public record ReferralView(
            UUID id,
            @Schema(examples = "10034678") String registerNumber,
            @Schema(examples = "W06000015") String organisation,
            Circumstance circumstance,
            String ground,
            @Nullable LocalDate endedOn,
            ReferralState state,
            @Nullable String owner,
            @Nullable String closedBecause,
            LocalDate receivedOn,

            @Schema(
                    description =
                            "Working days since it came; left out where the bank holidays of a year are not entered",
                    examples = "7")
            @Nullable
            Integer ageWorkingDays,

            @Schema(description = "Left out in lists") @Nullable
            List<DocumentView> documents,

            @Schema(description = "What of Sch 5 was neither supplied nor said not to exist; left out in lists")
            @Nullable
            List<DocumentKind> missing,

            long version) {

        static ReferralView of(
                Referral one,
                @Nullable List<DocumentView> documents,
                @Nullable List<DocumentKind> missing,
                WorkingDays days,
                LocalDate today) {
            LocalDate received = LocalDate.ofInstant(one.receivedAt(), Clocks.WALES);
            return new ReferralView(
                    one.id(),
                    one.registerNumber(),
                    one.organisation(),
                    one.circumstance(),
                    one.ground(),
                    one.endedOn(),
                    one.state(),
                    one.owner(),
                    one.closedBecause(),
                    received,
                    days.age(received, today),
                    documents,
                    missing,
                    one.version());
        }
    }
}
