package cofrestr.qualifications.requirement.api;

import cofrestr.qualifications.requirement.Criterion;
import cofrestr.qualifications.requirement.CriterionKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A node of a criteria tree, as it is written and read. Which fields a node has follows from its kind. */
@Schema(
        name = "Criterion",
        description =
                "ALL, ANY: of. AT_LEAST: count, of. QUALIFICATION: qualification. EQUIVALENT: list, recognised. LEVEL_IN_AREA: level, area. CREDITS_IN_GROUP: units, credits, minimumLevel. STATUS: status, jurisdiction. STANDARDS: standardsSet. CPD: fact. INDUCTION: nothing more. GRANDFATHERED: list, struckOffOn, until, protects, category. All but groups and GRANDFATHERED may have a validity.")
public record CriterionView(
        CriterionKind kind,

        @Schema(description = "The criteria beneath: six deep and sixty in all at most") @Nullable
        List<CriterionView> of,

        @Schema(description = "Of AT_LEAST: how many of them", examples = "2") @Nullable
        Integer count,

        @Schema(examples = "601/3216/4") @Nullable String qualification,

        @Schema(description = "A list of equivalents", examples = "LEVEL_2_LITERACY") @Nullable
        String list,

        @Schema(description = "On which day the list must have the qualification")
        Criterion.@Nullable Recognised recognised,

        @Schema(description = "0 is Entry", examples = "2") @Nullable
        Integer level,

        @Schema(examples = "LITERACY") @Nullable String area,

        @Schema(examples = "L/601/1693") @Nullable List<String> units,

        @Schema(examples = "12") @Nullable Integer credits,

        @Schema(description = "Units below it do not count", examples = "3") @Nullable
        Integer minimumLevel,

        @Schema(examples = "HLTA") @Nullable String status,

        @Schema(description = "Left out: of any", examples = "WALES") @Nullable
        String jurisdiction,

        @Schema(examples = "ASSISTING_TEACHING_WALES_2019") @Nullable
        String standardsSet,

        @Schema(description = "What cpd-service calls it", examples = "SAFEGUARDING") @Nullable
        String fact,

        @Schema(description = "The day from which the list had it no more", examples = "2023-05-22") @Nullable
        LocalDate struckOffOn,

        @Schema(description = "The last day on which it counts", examples = "2025-05-31") @Nullable
        LocalDate until,

        @Schema(description = "Who was registered, or in post, on the day before")
        Criterion.@Nullable Protects protects,

        @Schema(description = "Registered in which category; left out: in any", examples = "YOUTH_WORKER") @Nullable
        String category,

        @Nullable ValidityView validity) {

    /** How long a record goes on counting. */
    @Schema(name = "CriterionValidity")
    public record ValidityView(
            @Schema(description = "For so many months from its day", examples = "36") @Nullable
            Integer atMostMonths,

            @Schema(description = "Of STANDARDS, CPD and INDUCTION: as long as the record itself says") @Nullable
            Boolean notExpired) {}
}
