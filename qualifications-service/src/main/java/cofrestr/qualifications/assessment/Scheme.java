package cofrestr.qualifications.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a scheme of assessment. Null, or nought, is a rule that the scheme does not have, or that no source gives: it is not
 * applied, and not borrowed from another scheme.
 *
 * @param registrationBeforeDay before which preparation day the candidate registers (after the one before it)
 * @param visitWithinWeeks after the last preparation day
 * @param visitHalfDay the visit takes half a day
 * @param moderationNotIn months without moderation
 * @param standards how many standards are judged, where that is known
 */
@Schema(name = "AssessmentRules")
public record Scheme(
        String code,
        String jurisdiction,
        String standardsSet,
        @Nullable Integer standards,
        @Nullable Integer registrationBeforeDay,
        @Nullable Integer certificatesBeforeDay,
        boolean endorsementNeeded,
        @Nullable Integer tasks,
        @Nullable Integer datesOffered,
        @Nullable Integer visitWithinWeeks,
        boolean visitHalfDay,
        @Nullable Integer visitMinutes,
        @Nullable Integer teachersLeast,
        @Nullable Integer teachersMost,
        boolean headAfterTeachers,
        @Nullable Integer headMinutes,
        @Nullable Integer wholeClassQuestions,
        List<Integer> moderationNotIn) {}
