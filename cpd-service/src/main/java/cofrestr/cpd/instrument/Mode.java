package cofrestr.cpd.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an instrument is taken. */
@Schema(name = "InstrumentMode")
public enum Mode {
    ONLINE,
    /** In talk with somebody, who is named. */
    WITH_A_PERSON
}
