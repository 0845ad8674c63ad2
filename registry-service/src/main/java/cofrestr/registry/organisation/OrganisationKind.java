package cofrestr.registry.organisation;

/** What an organisation is in the register. */
public enum OrganisationKind {
    LOCAL_AUTHORITY,
    SCHOOL,
    AGENCY,
    ASSESSMENT_BODY,
    PROVIDER
}
