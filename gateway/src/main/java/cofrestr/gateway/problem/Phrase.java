package cofrestr.gateway.problem;

/** An argument of a problem that is itself a text, to be said in the reader's language. */
public record Phrase(String key) {}
