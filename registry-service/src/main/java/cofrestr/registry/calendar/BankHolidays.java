package cofrestr.registry.calendar;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    /** A bank holiday. */
    @Schema(name = "BankHoliday")
    public record Holiday(
            @Schema(examples = "2028-12-25") LocalDate day,
            @Schema(examples = "Christmas Day") String nameEn,
            @Schema(examples = "Dydd Nadolig") String nameCy,

            @Schema(description = "Where it is from", examples = "project decision")
            String basis) {}

    /** The bank holidays of a year, in order; none where the year was not entered. */
    public List<Holiday> of(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select day, name_en, name_cy, basis from bank_holiday where extract(year from day) = :year order by day")
                .bind("year", year)
                .mapTo(Holiday.class)
                .list());
    }

    /** Enters the bank holidays of a year whole; all must lie in it (BANK_HOLIDAY_OF_ANOTHER_YEAR). */
    @Transactional
    public void enter(int year, List<Holiday> holidays, String basis) {
        for (int i = 0; i < holidays.size(); i++) {
            if (holidays.get(i).day().getYear() != year) {
                throw Problem.of(RegistryProblem.BANK_HOLIDAY_OF_ANOTHER_YEAR).at("/holidays/" + i + "/day");
            }
        }
        jdbi.useHandle(handle -> {
            handle.execute("delete from bank_holiday where extract(year from day) = ?", year);
            PreparedBatch batch = handle.prepareBatch(
                    "insert into bank_holiday (day, name_en, name_cy, basis) values (:day, :nameEn, :nameCy, :basis) on conflict do nothing");
            holidays.forEach(holiday -> batch.bindMethods(holiday).add());
            int[] _ = batch.execute();
            handle.execute(
                    "insert into bank_holiday_year (year, basis) values (?, ?) on conflict (year) do update set basis = excluded.basis",
                    year,
                    basis);
        });
    }
}
