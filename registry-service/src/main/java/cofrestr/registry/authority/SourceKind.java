package cofrestr.registry.authority;

/** Who can say something that the entry might say. */
public enum SourceKind {
    /** Registry staff, or what they accepted. */
    REGISTRAR,
    /** The person whose entry it is. */
    PERSON,
    /** An employer, by its staff list or a single message. */
    EMPLOYER
}
