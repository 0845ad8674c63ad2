package cofrestr.qualifications.simulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people are counted by. */
@Schema(name = "SimulationGrouping")
public enum Grouping {
    /** All together, each once. */
    TOTAL,
    /** The highest local authority above the organisation of a post that the requirement is about. */
    AUTHORITY,
    /** The role profile of such a post. */
    ROLE_PROFILE,
    /** Its level. */
    LEVEL,
    /** How long the person has been in the longest of them. */
    TIME_IN_POST,
    /** Of those who do not meet it: which criterion they lack. It says what training would close. */
    CRITERION
}
