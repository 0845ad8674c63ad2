package cofrestr.gateway.arrival;

/** Who stands at the door: the caller's address, and the scheme and host by which it called us. */
public record Origin(String address, String scheme, String host) {}
