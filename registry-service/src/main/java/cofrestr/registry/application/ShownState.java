package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application is, as everybody may know who may know of it: the stages of suitability are one. */
@Schema(name = "ApplicationState")
public enum ShownState {
    DRAFT,
    SUBMITTED,
    WAITING_FOR_DOCUMENTS,
    SUITABILITY,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
