package cofrestr.cpd.funding;

/** What a stream has is about to change; said before its row is locked. */
public record MoneyChanges(String stream) {}
