package cofrestr.bench.storm;

/** Somebody in the register, as a sender must know them to link a row to them. */
public record Person(String number, String dateOfBirth, String givenNames, String familyName) {}
