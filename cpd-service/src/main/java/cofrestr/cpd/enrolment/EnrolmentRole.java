package cofrestr.cpd.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody takes part. A coach takes no place and costs no money of a stream. */
@Schema(name = "EnrolmentRole")
public enum EnrolmentRole {
    PARTICIPANT,
    COACH
}
