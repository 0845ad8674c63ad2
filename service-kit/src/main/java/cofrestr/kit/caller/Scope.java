package cofrestr.kit.caller;

/** How far a role's power over an operation reaches. */
public enum Scope {
    /** Wherever the operation reaches. */
    EVERYWHERE,
    /** The organisation named in path or query ({@code organisation}) is one of the caller's or beneath one. */
    OWN_ORGANISATIONS,
    /** The register number in the path ({@code number}) is the one in the token. */
    OWN_ENTRY,
    /** Whose the thing is stands only in the database: the use case narrows by {@link Caller#organisations()} in its own statement. */
    AS_STORED
}
