package cofrestr.registry.proceedings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can come of a case; which at what stage, and what it needs, stands in {@code case_transition}. */
@Schema(name = "CaseOutcome")
public enum CaseOutcome {
    DISCONTINUED,
    REFERRED,
    FACTS_NOT_PROVED,
    PROVED_NO_GROUND,
    PROVED_NO_ORDER,
    REPRIMAND,
    CONDITIONAL_REGISTRATION,
    SUSPENSION,
    PROHIBITION,
    SETTLED_BY_CONSENT
}
