package cofrestr.cpd.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an enrolment stands. Enrolled and waiting are open; the others are final. */
@Schema(name = "EnrolmentState")
public enum EnrolmentState {
    ENROLLED,
    WAITING,
    WITHDRAWN,
    DECLINED,
    COMPLETED,
    NOT_COMPLETED
}
