package cofrestr.kit.looks;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody looks at a person ({@code X-Purpose}). The list is a project decision. */
@Schema(name = "Purpose")
public enum Purpose {
    /** Judging whether somebody is suitable for employment (SI 2015/140 reg 48). */
    EMPLOYMENT,
    /** Before an offer is made. */
    RECRUITMENT,
    /** A concern for children's safety. */
    SAFEGUARDING,
    /** The register's own work. */
    REGISTRATION,
    /** Looking into how the register was used. */
    AUDIT,
    /** One's own entry. */
    OWN_ENTRY;

    /** What is assumed where nothing is stated. */
    static Purpose assumed(Caller caller) {
        if (caller.is(Role.REGISTRAR) || caller.is(Role.CASEWORKER)) {
            return REGISTRATION;
        }
        if (caller.is(Role.AUDITOR)) {
            return AUDIT;
        }
        return caller.is(Role.PRACTITIONER) ? OWN_ENTRY : EMPLOYMENT;
    }
}
