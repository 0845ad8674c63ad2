package cofrestr.qualifications.requirement;

/**
 * For how long somebody may do the work while working towards what is asked (SI 2015/140 reg 19 is of this kind: three years
 * full time, five part time, leave disregarded).
 *
 * @param leaveDisregarded whether leave lengthens the time by as many days
 */
public record Provisional(int fullTimeMonths, int partTimeMonths, boolean leaveDisregarded) {}
