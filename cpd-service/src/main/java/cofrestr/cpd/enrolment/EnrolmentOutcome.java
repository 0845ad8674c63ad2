package cofrestr.cpd.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of it. The first three complete an enrolment. */
@Schema(name = "EnrolmentOutcome")
public enum EnrolmentOutcome {
    PASSED,
    NOT_PASSED,
    ATTENDED,
    NOT_COMPLETED
}
