package cofrestr.registry.application;

/** What came of asking after a requirement. */
public sealed interface RequirementAnswer {
    /** No requirement is in force for the category on the date: the registry decides without one. */
    record NoneInForce() implements RequirementAnswer {}

    /** One is in force, and nobody has said whether it is met: the application waits. */
    record Unanswered(String legalBasis) implements RequirementAnswer {}
}
