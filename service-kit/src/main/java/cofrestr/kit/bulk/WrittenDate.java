package cofrestr.kit.bulk;

import cofrestr.kit.time.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as senders write them: 2026-11-22 or 22/11/2026. A year of two digits is nobody's guess, and 31 February is no date. */
public final class WrittenDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private WrittenDate() {}

    /** The day that was written; none where there is no such day. */
    public static Optional<LocalDate> read(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher british = BRITISH.matcher(written);
        return british.matches() ? date(british.group(3), british.group(2), british.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(Days::has);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
