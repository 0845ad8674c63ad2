package cofrestr.qualifications.combination;

import org.jspecify.annotations.Nullable;

/**
 * Credit a person holds.
 *
 * @param key the reference of the unit, or of training outside the framework a name for it
 * @param credits of 10 hours of learning each
 * @param level 0 (Entry) to 8, and {@code body} the awarding body; null where not known
 * @param outside whether it is for training outside the framework
 */
public record HeldCredit(
        String key,
        int credits,
        @Nullable Integer level,
        @Nullable String body,
        boolean outside) {}
