package cofrestr.qualifications.requirement.api;

import cofrestr.qualifications.requirement.ChangeOfEmployer;
import cofrestr.qualifications.requirement.Setting;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a requirement is to say. The document's word of it; the fields are read one by one, so that each can be pointed at. */
@Schema(name = "RequirementRequest")
public record RequirementRequest(
        @Schema(
                description = "The same for all versions of a requirement",
                examples = "TA_STATUS_OR_STANDARDS",
                pattern = "[A-Z][A-Z0-9_]{1,59}")
        String code,

        @Schema(examples = "Statws neu safonau") String nameCy,
        @Schema(examples = "Status or standards") String nameEn,
        String summaryCy,
        String summaryEn,

        @Schema(examples = "Invented Regulations 2027 reg 3")
        String legalBasis,

        @Schema(
                description = "The power it is made under, where there is one that could be off",
                examples = "INDUCTION")
        @Nullable
        String power,

        AppliesToView appliesTo,
        @Schema(examples = "2027-09-01") LocalDate effectiveFrom,
        @Schema(description = "The last day") @Nullable LocalDate effectiveUntil,
        @Nullable PhaseInView phaseIn,

        @Schema(description = "Must be said before it can be published") @Nullable
        ChangeOfEmployer changeOfEmployer,

        @Nullable ProvisionalView provisional,
        CriterionView criteria) {

    static final String EXAMPLE = """
            {"code": "TA_STATUS_OR_STANDARDS", "nameCy": "Statws neu safonau", "nameEn": "Status or standards",
             "summaryCy": "Enghraifft: statws CALU, neu'r safonau a chyfnod sefydlu.",
             "summaryEn": "An example: HLTA status, or the standards and induction.",
             "legalBasis": "Invented Regulations 2027 reg 3", "appliesTo": {"roleProfiles": ["TEACHING_ASSISTANT_4"]},
             "effectiveFrom": "2027-09-01", "phaseIn": {"startersFrom": "2027-09-01", "inPostUntil": "2030-08-31"},
             "changeOfEmployer": "KEEPS", "provisional": {"fullTimeMonths": 36, "partTimeMonths": 60, "leaveDisregarded": true},
             "criteria": {"kind": "ANY", "of": [{"kind": "STATUS", "status": "HLTA"},
               {"kind": "ALL", "of": [{"kind": "STANDARDS", "standardsSet": "ASSISTING_TEACHING_WALES_2019"}, {"kind": "INDUCTION"}]}]}}""";

    /** To whom it applies. */
    @Schema(
            name = "RequirementScope",
            description = "At least one; a list that is left out asks nothing, and all are asked together")
    public record AppliesToView(
            @Schema(description = "Registered in one of these", examples = "SCHOOL_LEARNING_SUPPORT_WORKER") @Nullable
            List<String> categories,

            @Schema(examples = "TEACHING_ASSISTANT_4") @Nullable
            List<String> roleProfiles,

            @Schema(description = "Levels of role profiles", examples = "4") @Nullable
            List<Integer> levels,

            @Schema(examples = "SUPPORTING_TEACHING_AND_LEARNING") @Nullable
            List<String> routes,

            @Schema(description = "Sectors of schools") @Nullable
            List<Setting> settings) {}

    /** How it begins. */
    @Schema(name = "PhaseIn")
    public record PhaseInView(
            @Schema(description = "Who starts on that day or later must meet it at once", examples = "2027-09-01")
            LocalDate startersFrom,

            @Schema(description = "The last day that those in post before have", examples = "2030-08-31")
            LocalDate inPostUntil) {}

    /** For how long somebody may work towards it. */
    @Schema(name = "ProvisionalTime")
    public record ProvisionalView(
            @Schema(examples = "36") Integer fullTimeMonths,
            @Schema(examples = "60") Integer partTimeMonths,

            @Schema(description = "Whether leave lengthens the time by as many days")
            Boolean leaveDisregarded) {}
}
