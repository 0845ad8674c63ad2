package cofrestr.cpd.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom an instrument asks. */
@Schema(name = "InstrumentSubject")
public enum Subject {
    PERSON,
    ORGANISATION
}
