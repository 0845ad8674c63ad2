package cofrestr.registry.check;

import cofrestr.kit.number.RegisterNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer; categories, orders and their conditions only for somebody who was found, and then the number of today, whichever number was asked. */
public record Answer(
        Outcome outcome,
        Instant asAt,
        RegisterNumber registerNumber,
        @Nullable LocalDate firstRegistered,
        List<Category> categories,
        List<String> orders,
        List<String> conditions) {

    /** A current category. */
    public record Category(String code, String nameEn, String nameCy, String registration, LocalDate from) {}

    /** Nobody has this number and this birth date. */
    static Answer noMatch(RegisterNumber asked, Instant now) {
        return new Answer(Outcome.NO_MATCH, now, asked, null, List.of(), List.of(), List.of());
    }
}
