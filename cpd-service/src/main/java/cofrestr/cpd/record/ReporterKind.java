package cofrestr.cpd.record;

/** In which part somebody reports what was learned; who is believed before whom says the table {@code reporter_kind}. */
public enum ReporterKind {
    PROVIDER,
    EMPLOYER,
    PERSON
}
