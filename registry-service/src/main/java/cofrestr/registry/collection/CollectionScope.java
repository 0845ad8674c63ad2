package cofrestr.registry.collection;

/** Of whom more or less may be taken. */
public enum CollectionScope {
    /** In a post whose holder the law asks to be registered (SI 2015/140 reg 18A). */
    REGISTRABLE,
    /** Everybody else: a voluntary record with the smaller scope. */
    VOLUNTARY
}
