package cofrestr.qualifications.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a set of standards is used. */
@Schema(name = "StandardsJurisdiction")
public enum Jurisdiction {
    ENGLAND,
    WALES,
    UNITED_KINGDOM
}
