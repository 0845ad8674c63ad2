package cofrestr.qualifications.assessment;

import java.util.UUID;

/** A rule that a fact breaks, or would break; {@code limit} is the rule's number, where it has one. */
public record Breach(Rule rule, UUID fact, int limit) {}
