package cofrestr.qualifications.qualification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as a source gives it; what the source lacks is null.
 *
 * @param number national, or a code of ours
 * @param secondNumber a second national number, such as that of an approval in Wales
 * @param level 0 (Entry) to 8; {@code levelWritten} where the source gives more than one
 * @param credits of 10 hours of learning each
 * @param tqt total qualification time in hours
 * @param glh guided learning hours, or from {@code minGlh} to {@code maxGlh}
 * @param offeredFrom the first day on which it is offered; {@code offeredUntil} the last; null without bound, on which see
 *     {@code validBasis}
 * @param certificationEnd the last day on which it is certificated
 * @param complete whether all its units and rules of combination are here
 */
public record Qualification(
        String number,
        @Nullable String secondNumber,
        String titleEn,
        String titleCy,
        String titleCyBasis,
        @Nullable String awardingBody,
        @Nullable String awardingBodyName,
        @Nullable Integer level,
        @Nullable String levelWritten,
        @Nullable Integer credits,
        @Nullable Integer tqt,
        @Nullable Integer glh,
        @Nullable Integer minGlh,
        @Nullable Integer maxGlh,
        @Nullable LocalDate offeredFrom,
        @Nullable LocalDate offeredUntil,
        String validBasis,
        @Nullable LocalDate certificationEnd,
        List<String> areas,
        boolean complete,
        @Nullable String note,
        String source,
        long version) {}
