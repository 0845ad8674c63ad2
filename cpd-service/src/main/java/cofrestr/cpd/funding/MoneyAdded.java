package cofrestr.cpd.funding;

/** A stream has more money than it had. */
public record MoneyAdded(String stream) {}
