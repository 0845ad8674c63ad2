package cofrestr.qualifications.simulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a simulation has come. */
@Schema(name = "SimulationState")
public enum SimulationState {
    /** Asked for. */
    WAITING,
    /** Being reckoned. */
    RUNNING,
    /** Its figures are there. */
    DONE,
    /** It failed for good; asked again, it is another one. */
    FAILED
}
