package cofrestr.qualifications.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sectors of schools, as the registry names them. */
@Schema(name = "Setting")
public enum Setting {
    NURSERY,
    PRIMARY,
    MIDDLE,
    SECONDARY,
    SPECIAL,
    PUPIL_REFERRAL_UNIT,
    INDEPENDENT
}
