package cofrestr.qualifications.assessment.api;

import cofrestr.qualifications.assessment.DeadlineKind;
import cofrestr.qualifications.assessment.FindUpcoming;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that falls due in an assessment. */
@Schema(name = "UpcomingInAssessment")
public record UpcomingAssessmentView(
        UUID assessment,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(examples = "HLTA_ENGLAND_2007") String scheme,

        @Schema(examples = "6819010") String school,

        @Schema(description = "The provider of preparation", examples = "PROV-1")
        String preparation,

        @Schema(description = "The body that assesses, once the candidate has registered") @Nullable
        String assessor,

        DeadlineKind what,

        @Schema(description = "Which certificate: LITERACY or NUMERACY") @Nullable
        String role,

        @Schema(description = "Which preparation day or task") @Nullable
        Integer number,

        @Schema(description = "The last day, or the day for which it is planned", examples = "2026-12-28")
        LocalDate by,

        @Schema(description = "Whether somebody planned it for then; otherwise the rules of the scheme say so")
        boolean planned,

        @Schema(description = "Whether the day is past") boolean overdue) {
    static UpcomingAssessmentView of(FindUpcoming.Upcoming one, LocalDate today) {
        return new UpcomingAssessmentView(
                one.assessment(),
                one.registerNumber(),
                one.scheme(),
                one.school(),
                one.preparation(),
                one.assessor(),
                one.what(),
                one.role(),
                one.number(),
                one.byDay(),
                one.planned(),
                one.byDay().isBefore(today));
    }
}
