package cofrestr.registry.application;

/** Where an application is; what each state is called and who reads it by which name is in the table {@code application_state}. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    WAITING_FOR_DOCUMENTS,
    SUITABILITY_1,
    SUITABILITY_2,
    SUITABILITY_3,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
