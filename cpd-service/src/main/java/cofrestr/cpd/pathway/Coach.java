package cofrestr.cpd.pathway;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coach, on a register or not.
 *
 * @param organisation for whom the coach coaches
 * @param trainedIn the cycles of which the coach was at every session that trains coaches
 * @param sessions at which sessions, as CYCLE.SESSION
 */
public record Coach(
        UUID id,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        String organisation,
        List<String> trainedIn,
        List<String> sessions,
        long version) {}
