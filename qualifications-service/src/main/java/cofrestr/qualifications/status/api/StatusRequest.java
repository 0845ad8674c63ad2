package cofrestr.qualifications.status.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.held.CertificateNames;
import cofrestr.qualifications.held.Statement;
import cofrestr.qualifications.status.HeldStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A status as it is stated. */
@Schema(name = "StatusEntry")
public record StatusRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "HLTA") String status,

        @NotNull @Pattern(regexp = "ENGLAND|WALES") @Schema(enumeration = {"ENGLAND", "WALES"})
        String jurisdiction,

        @NotNull LocalDate awardedOn,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "Who gave it: a provider is taken to mean itself; a person and registry staff say who it was")
        @Nullable
        String awardedBy,

        @Size(min = 1, max = 60) @Schema(description = "As it stands on the letter or certificate") @Nullable
        String statusNumber,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "The family name on it, so that the status can be confirmed by number and name. It is kept as a keyed hash and cannot be read")
        @Nullable
        String familyName,

        @Size(min = 1, max = 1000) @Schema(description = "What it rests on; registry staff must say so") @Nullable
        String evidence) {
    Statement<HeldStatus> statement(RegisterNumber number, CertificateNames names) {
        return new Statement<>(
                number,
                new HeldStatus(status, jurisdiction, statusNumber, names.hashed(familyName)),
                awardedOn,
                awardedBy,
                evidence);
    }
}
