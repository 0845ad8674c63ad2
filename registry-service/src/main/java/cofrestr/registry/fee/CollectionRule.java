package cofrestr.registry.fee;

import java.time.LocalDate;

/**
 * How fees are collected, as dated data. The law speaks of the next salary and of 14 days (SI 2017/92).
 *
 * @param salaryMonths within which time after the notification date the next salary is taken to be paid
 * @param remitDays from the deduction to the remittance
 * @param directDays for whoever pays directly
 * @param monthsBeforeYear how long before its fee year a notification date may lie
 */
public record CollectionRule(int salaryMonths, int remitDays, int directDays, int monthsBeforeYear) {

    /** The last day on which the next salary after a notification date is paid; of a day that the month lacks, its last. */
    public LocalDate deductBy(LocalDate notificationDate) {
        return notificationDate.plusMonths(salaryMonths);
    }

    /** The last day for money that was deducted on a day: that day itself does not count. */
    public LocalDate remitBy(LocalDate deducted) {
        return deducted.plusDays(remitDays);
    }

    /** The last day for whoever is asked to pay directly. */
    public LocalDate directBy(LocalDate notificationDate) {
        return notificationDate.plusDays(directDays);
    }

    /** Whether a day may be the notification date for the fee of a year. */
    public boolean fits(LocalDate notificationDate, FeeYear year) {
        return !notificationDate.isBefore(year.first().minusMonths(monthsBeforeYear))
                && !notificationDate.isAfter(year.last());
    }
}
