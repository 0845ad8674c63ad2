package cofrestr.registry.roster.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One post as its employer states it: a row of a staff list in the register's own profile. */
@Schema(
        name = "PostRequest",
        requiredProperties = {"staffId", "givenNames", "familyName", "dateOfBirth", "startDate"})
public record PostRequest(
        @Schema(description = "Your key of the person", examples = "EX-9")
        String staffId,

        @Schema(description = "Only where one staffId has several posts") @Nullable
        String postId,

        @Schema(examples = "Siân") String givenNames,
        @Schema(examples = "Example-Invented") String familyName,
        @Nullable String formerFamilyName,
        @Nullable String preferredName,
        @Schema(examples = "1988-03-14") LocalDate dateOfBirth,

        @Schema(enumeration = {"MALE", "FEMALE"}) @Nullable String sex,

        @Nullable String registerNumber,
        @Nullable String teacherReferenceNumber,
        @Nullable String niNumber,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "Lines separated by ;") @Nullable
        String addressLines,

        @Nullable String postcode,

        @Schema(enumeration = {"cy", "en"}) @Nullable String preferredLanguage,

        @Schema(description = "Left out: the organisation in the path") @Nullable
        String organisation,

        @Schema(
                description = "Left out where your post titles say what postTitle stands for",
                examples = "TEACHING_ASSISTANT_2")
        @Nullable
        String roleProfile,

        @Nullable String censusCategory,
        @Nullable String postTitle,
        @Nullable Boolean supportsSpecifiedWork,

        @Schema(
                description =
                        "Since when the head teacher is satisfied about skills, expertise and experience (SI 2015/140 reg 18A)")
        @Nullable
        LocalDate headSatisfiedOn,

        @Schema(description = "Works as a volunteer, who need not be registered") @Nullable
        Boolean volunteer,

        @Nullable String contractType,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal fullTimeHours,
        @Nullable BigDecimal weeksPerYear,
        @Nullable BigDecimal fte,
        @Nullable String payPoint,
        @Nullable String localGrade,
        @Nullable String subjectSpecialism,
        @Schema(examples = "2024-09-01") LocalDate startDate,
        @Schema(description = "Last day") @Nullable LocalDate endDate,
        @Nullable Boolean hltaStatus,
        @Nullable Boolean deployedAsHlta,
        @Nullable String welshAbility,
        @Nullable String worksThroughWelsh,
        @Nullable String ethnicity,
        @Nullable String disability) {}
