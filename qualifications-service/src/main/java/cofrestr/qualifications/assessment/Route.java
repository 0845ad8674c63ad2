package cofrestr.qualifications.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A way through a scheme, by its days of preparation and training.
 *
 * @param mostDays the most preparation days; null where no source gives it
 */
public record Route(
        String code, @Nullable Integer leastDays, @Nullable Integer mostDays) {}
