package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a file: PENDING, nobody has looked; CLEAN; or INFECTED, and never given out. */
@Schema(name = "ScanState")
public enum ScanState {
    PENDING,
    CLEAN,
    INFECTED
}
