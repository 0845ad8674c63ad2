package cofrestr.cpd.grant;

/** What of the record a grant opens. */
public enum GrantScope {
    /** Activities, dates, hours, providers, standards. */
    RECORDS,
    /** The person's own reflections and evidence of them. */
    REFLECTIONS,
    /** Training that has to be renewed. */
    TRAINING,
    /** Results of self-assessments and diagnostics. */
    INSTRUMENTS
}
