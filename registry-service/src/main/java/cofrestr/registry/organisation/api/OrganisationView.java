package cofrestr.registry.organisation.api;

import cofrestr.kit.language.Words;
import cofrestr.registry.organisation.Organisation;
import cofrestr.registry.organisation.OrganisationDetails;
import cofrestr.registry.organisation.OrganisationKind;
import cofrestr.registry.organisation.Sector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as everyone may see it. */
@Schema(name = "Organisation")
public record OrganisationView(
        @Schema(description = "ONS code of an authority, LA + establishment number of a school", examples = "W06000015")
        String code,

        OrganisationKind kind,
        Words name,

        @Schema(description = "The organisation it stands beneath") @Nullable
        String parent,

        @Nullable Sector sector,

        @Schema(examples = "WELSH_MEDIUM") @Nullable String languageCategory,

        @Schema(description = "Unverified for authorities: see /v1/reference/project-decisions", examples = "681")
        @Nullable
        String laNumber,

        @Schema(examples = "9001") @Nullable String establishmentNumber,

        @Schema(description = "Where the row comes from") String basis,

        long version) {

    static OrganisationView of(Organisation organisation) {
        OrganisationDetails it = organisation.details();
        return new OrganisationView(
                it.code(),
                it.kind(),
                organisation.name(),
                it.parent(),
                it.sector(),
                it.languageCategory(),
                it.laNumber(),
                it.establishmentNumber(),
                organisation.basis(),
                organisation.version());
    }
}
