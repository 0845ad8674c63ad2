package cofrestr.cpd.record;

/** In which part somebody reports what was learned; the first is believed before the next. */
public enum ReporterKind {
    PROVIDER,
    EMPLOYER,
    PERSON
}
