package cofrestr.registry.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a referral is. */
@Schema(name = "ReferralState")
public enum ReferralState {
    RECEIVED,
    IN_CASE,
    CLOSED;

    /** What its sender reads: whether a case was opened is not for it. */
    public ReferralState toSender() {
        return switch (this) {
            case RECEIVED, IN_CASE -> RECEIVED;
            case CLOSED -> CLOSED;
        };
    }
}
