package cofrestr.qualifications.standard;

import org.jspecify.annotations.Nullable;

/**
 * One standard of a set; where others wrote it, paraphrased.
 *
 * @param reference what it is called in its set, where that is no bare number
 * @param level for which level of role it is meant, where the set has levels
 * @param labelCyBasis where the Welsh text is from
 * @param basis whether the label was found in a source, is unverified, or is the text of the set itself
 */
public record Standard(
        int number,
        @Nullable String reference,
        String groupCy,
        String groupEn,
        @Nullable String subgroupCy,
        @Nullable String subgroupEn,
        String labelCy,
        String labelEn,
        String labelCyBasis,
        @Nullable Integer level,
        String basis) {}
