package cofrestr.registry.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the use of services ended, or would have ended; named in {@code referral_circumstance}. */
@Schema(name = "ReferralCircumstance")
public enum Circumstance {
    CEASED,
    RESIGNED_FIRST,
    AGENCY_ENDED,
    AGENCY_RESIGNED_FIRST,
    AGENCY_NOT_RE_ENGAGED
}
