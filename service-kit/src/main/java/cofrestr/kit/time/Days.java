package cofrestr.kit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as they come in: of the years in which anything of this register can lie. Others are slips of the hand, or worse. */
public final class Days {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2299;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** The day written as 2026-11-22; throws {@link DateTimeException} where there is no such day here. */
    public static LocalDate read(String written) {
        if (!ISO.matcher(written).matches()) {
            throw new DateTimeException("not a day");
        }
        LocalDate day = LocalDate.parse(written);
        if (!has(day)) {
            throw new DateTimeException("not a day of this register");
        }
        return day;
    }

    public static boolean has(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
