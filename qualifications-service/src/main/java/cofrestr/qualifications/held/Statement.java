package cofrestr.qualifications.held;

import cofrestr.kit.number.RegisterNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a person holds.
 *
 * @param on when it was awarded or achieved
 * @param givenBy the organisation or body that gave it; a provider need not say that it was itself
 * @param evidence what it rests on, in words; registry staff say so
 */
public record Statement<W>(
        RegisterNumber number,
        W what,
        LocalDate on,
        @Nullable String givenBy,
        @Nullable String evidence) {}
