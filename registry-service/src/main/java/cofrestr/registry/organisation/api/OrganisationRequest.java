package cofrestr.registry.organisation.api;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.organisation.OrganisationDetails;
import cofrestr.registry.organisation.OrganisationKind;
import cofrestr.registry.organisation.Sector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as a registrar sends it. */
@Schema(name = "OrganisationRequest")
public record OrganisationRequest(
        @NotBlank
        @Schema(
                description =
                        "ONS code of an authority; LA + establishment number of a school; otherwise one you choose",
                examples = "6819011")
        String code,

        @NotNull @Schema(examples = "SCHOOL") OrganisationKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Example Primary School (invented)")
        String nameEn,

        @NotBlank @Size(max = 200) @Schema(examples = "Ysgol Gynradd Enghraifft (dychmygol)")
        String nameCy,

        @Schema(examples = "W06000015") @Nullable String parent,

        @Schema(description = "Schools only", examples = "PRIMARY") @Nullable
        Sector sector,

        @Size(max = 40) @Schema(examples = "ENGLISH_MEDIUM") @Nullable
        String languageCategory,

        @Schema(examples = "681") @Nullable String laNumber,

        @Schema(examples = "9011") @Nullable String establishmentNumber) {

    OrganisationDetails details() {
        if (OrganisationCode.parse(code).isEmpty()) {
            throw Problem.of(RegistryProblem.ORGANISATION_CODE_INVALID).at("/code");
        }
        return new OrganisationDetails(
                code, kind, nameEn, nameCy, parent, sector, languageCategory, laNumber, establishmentNumber);
    }
}
