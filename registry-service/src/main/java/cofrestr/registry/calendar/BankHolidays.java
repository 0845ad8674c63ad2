package cofrestr.registry.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** The bank holidays that were entered. */
@ApplicationScoped
public class BankHolidays {
    private final Jdbi jdbi;

    BankHolidays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Working days as they are entered now. */
    public WorkingDays workingDays() {
        return jdbi.withHandle(BankHolidays::workingDays);
    }

    /** The same within a transaction that is under way. */
    public static WorkingDays workingDays(Handle handle) {
        return new WorkingDays(
                handle.createQuery("select day from bank_holiday")
                        .mapTo(LocalDate.class)
                        .collectInto(new GenericType<Set<LocalDate>>() {}),
                handle.createQuery("select year from bank_holiday_year")
                        .mapTo(Integer.class)
                        .collectInto(new GenericType<Set<Integer>>() {}));
    }
}
