package cofrestr.qualifications.unit.api;

import cofrestr.qualifications.unit.EnterUnit;
import cofrestr.qualifications.unit.UnitNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a unit. */
@Schema(name = "UnitEntry")
public record UnitRequest(
        @NotBlank @Size(max = 255) String titleEn,

        @Size(max = 255) @Schema(description = "Only where the awarding body gives one") @Nullable
        String titleCy,

        @NotBlank @Size(max = 32) @Schema(description = "Code of a body at /v1/awarding-bodies")
        String awardingBody,

        @Min(0) @Max(8) @Schema(description = "0 (Entry) to 8") @Nullable
        Integer level,

        @Min(1) @Max(1000) @Nullable Integer credits,
        @Min(1) @Max(10_000) @Nullable Integer glh,

        @NotBlank @Size(max = 400) @Schema(description = "Where this comes from; of an invented one: project decision")
        String source) {
    EnterUnit.Entry entry(UnitNumber number) {
        return new EnterUnit.Entry(number, titleEn, titleCy, awardingBody, level, credits, glh, source);
    }
}
