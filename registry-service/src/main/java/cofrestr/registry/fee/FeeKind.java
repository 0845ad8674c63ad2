package cofrestr.registry.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fee is for. */
@Schema(name = "FeeKind")
public enum FeeKind {
    /** The fee of a year. */
    REGISTRATION,
    /** For an application. */
    APPLICATION,
    /** For being restored to the register (SI 2017/92 reg 5). */
    RESTORATION
}
