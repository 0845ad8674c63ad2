package cofrestr.qualifications.qualification.api;

import cofrestr.qualifications.qualification.EnterQualification;
import cofrestr.qualifications.qualification.QualificationNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a qualification. */
@Schema(name = "QualificationEntry")
public record QualificationRequest(
        @Size(max = 40) @Schema(description = "A second national number") @Nullable
        String secondNumber,

        @NotBlank @Size(max = 255) String titleEn,

        @Size(max = 255) @Schema(description = "Only where the awarding body gives one") @Nullable
        String titleCy,

        @NotBlank @Size(max = 32) @Schema(description = "Code of a body at /v1/awarding-bodies")
        String awardingBody,

        @Min(0) @Max(8) @Schema(description = "0 (Entry) to 8") @Nullable
        Integer level,

        @Min(1) @Max(10_000) @Nullable Integer credits,
        @Min(1) @Max(100_000) @Nullable Integer tqt,
        @Min(1) @Max(100_000) @Nullable Integer glh,
        @Nullable LocalDate offeredFrom,

        @Schema(description = "The last day") @Nullable LocalDate offeredUntil,

        @Nullable LocalDate certificationEnd,

        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> areas,

        @NotNull @Schema(description = "Whether all its units and rules are, or will be, here")
        Boolean complete,

        @Size(max = 2000) @Nullable String note,

        @NotBlank @Size(max = 400) @Schema(description = "Where this comes from; of an invented one: project decision")
        String source) {
    EnterQualification.Entry entry(QualificationNumber number) {
        return new EnterQualification.Entry(
                number,
                secondNumber,
                titleEn,
                titleCy,
                awardingBody,
                level,
                credits,
                tqt,
                glh,
                offeredFrom,
                offeredUntil,
                certificationEnd,
                areas == null ? List.of() : areas,
                complete,
                note,
                source);
    }
}
