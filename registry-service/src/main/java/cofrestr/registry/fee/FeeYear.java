package cofrestr.registry.fee;

import java.time.LocalDate;
import java.time.Month;

/** A fee year: 1 April to 31 March (SI 2017/92), named by the calendar year in which it begins. */
public record FeeYear(int begins) {
    /** The fee year in which a day lies. */
    public static FeeYear of(LocalDate day) {
        return new FeeYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate first() {
        return LocalDate.of(begins, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(begins + 1, Month.MARCH, 31);
    }

    /** As people write it: {@code 2026-27}. */
    public String written() {
        return begins + "-" + "%02d".formatted((begins + 1) % 100);
    }
}
