package cofrestr.cpd.learner.api;

import cofrestr.cpd.learner.GuestKind;
import cofrestr.cpd.learner.Guests;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on no register who is to take part. */
@Schema(name = "GuestRequest")
public record GuestRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Enw") String givenNames,

        @NotBlank @Size(max = 100) @Schema(examples = "Dychmygol")
        String familyName,

        @NotNull @Schema(examples = "COACH") GuestKind kind,

        @Schema(description = "Where they work, if that is an organisation of the register", examples = "6819010")
        @Size(max = 20)
        @Nullable
        String organisation,

        @Schema(examples = "enw@example.invalid") @Size(max = 200) @Nullable
        String email,

        @Schema(description = "The organisation whose guest it is", examples = "W06000015") @NotNull
        OrganisationCode recordedFor) {
    Guests.Entered entered() {
        return new Guests.Entered(givenNames, familyName, kind, organisation, email, recordedFor.value());
    }
}
