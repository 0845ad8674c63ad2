package cofrestr.registry.matching.corpus;

/** How two people who are not the same may look alike. */
enum Relative {
    /** Same family name and birth date; half of them have neighbouring National Insurance numbers. */
    TWIN,
    /** Same names, another birth date. */
    NAMESAKE,
    /** Same names and the same birth date. */
    DOUBLE,
    /** Same birth date and nothing else. */
    SHARED_BIRTHDAY,
    /** Same birth date and given names, another family name. */
    SHARED_BIRTHDAY_AND_GIVEN_NAMES,
    /** Same names, a generation apart. */
    PARENT_AND_CHILD
}
