package cofrestr.qualifications.award.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.award.ReadAward;
import cofrestr.qualifications.award.StatedAward;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An award as it is stated. */
@Schema(name = "AwardEntry")
public record AwardRequest(
        @NotBlank @Size(max = 40) @Schema(description = "Number of the qualification", examples = "601/3216/4")
        String qualification,

        @NotNull LocalDate awardedOn,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "Who gave it: a provider is taken to mean itself; a person and registry staff say who it was")
        @Nullable
        String awardedBy,

        @Size(min = 1, max = 60) @Nullable String certificateNumber,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "The family name on the certificate, so that the award can be confirmed by number and name. It is kept as a keyed hash and cannot be read")
        @Nullable
        String familyName,

        @Size(min = 1, max = 1000) @Schema(description = "What it rests on; registry staff must say so") @Nullable
        String evidence) {

    /** By the rules of a row. */
    StatedAward stated(RegisterNumber number) {
        Map<String, String> values = new HashMap<>(Map.of(
                "registerNumber", number.value(), "qualification", qualification, "awardedOn", awardedOn.toString()));
        put(values, "awardedBy", awardedBy);
        put(values, "certificateNumber", certificateNumber);
        put(values, "familyName", familyName);
        put(values, "evidence", evidence);
        return ReadAward.read(values).orRefuse();
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }
}
