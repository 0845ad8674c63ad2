package cofrestr.registry.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure it is that a query means a person, surest first. */
@Schema(name = "MatchBand")
public enum Band {
    /** One person; may be linked without anybody looking. */
    CERTAIN,
    /** Very likely; somebody decides. */
    PROBABLE,
    /** Worth a look. */
    POSSIBLE,
    /** Nobody, or nothing that speaks for it. */
    NONE
}
