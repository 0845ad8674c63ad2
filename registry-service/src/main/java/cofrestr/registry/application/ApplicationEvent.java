package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen to an application; when it may, and who may do it, is in the table {@code application_transition}. */
@Schema(name = "ApplicationEvent")
public enum ApplicationEvent {
    /** The first, out of nothing: it stands in no row of the table. */
    BEGIN,
    DECLARE,
    SEE_IDENTITY,
    ATTACH,
    SUBMIT,
    SUBMIT_INCOMPLETE,
    SUBMIT_DECLARED,
    ASK_FOR_DOCUMENTS,
    COMPLETE,
    COMPLETE_DECLARED,
    TO_STAGE_2,
    TO_STAGE_3,
    ADD_PAPER,
    RECORD_MEETING,
    FIND_SUITABLE,
    FIND_UNSUITABLE,
    GRANT,
    REFUSE,
    WITHDRAW;

    /** What a submission is: without all documents it waits for them; with a yes it goes to suitability (2014 Act s10(3)). */
    static ApplicationEvent submission(boolean documentsComplete, boolean waitsOnSuitability) {
        if (!documentsComplete) {
            return SUBMIT_INCOMPLETE;
        }
        return waitsOnSuitability ? SUBMIT_DECLARED : SUBMIT;
    }

    /** What it is that the last document came. */
    static ApplicationEvent completion(boolean waitsOnSuitability) {
        return waitsOnSuitability ? COMPLETE_DECLARED : COMPLETE;
    }
}
