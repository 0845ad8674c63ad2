package cofrestr.registry.proceedings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case is; named in {@code case_stage}. */
@Schema(name = "CaseStage")
public enum CaseStage {
    INVESTIGATING_COMMITTEE,
    FITNESS_TO_PRACTISE_COMMITTEE,
    CLOSED
}
