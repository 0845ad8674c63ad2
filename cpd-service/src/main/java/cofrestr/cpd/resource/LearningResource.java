package cofrestr.cpd.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param address where it is
 * @param roles codes of role profiles that it is for; none means all, and so with standards and areas
 * @param offeredFrom the first day on which it is offered, {@code offeredUntil} the last
 */
public record LearningResource(
        String code,
        String titleEn,
        String titleCy,
        String aboutEn,
        String aboutCy,
        String address,
        boolean inWelsh,
        boolean inEnglish,
        List<String> roles,
        List<String> standards,
        List<String> areas,
        LocalDate offeredFrom,
        @Nullable LocalDate offeredUntil,
        long version) {}
