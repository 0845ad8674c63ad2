package cofrestr.registry.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who sat in a Suitability Committee. */
@Schema(name = "CommitteeMember")
public record CommitteeMember(
        @NotBlank @Size(max = 200) @Schema(examples = "Aelod Un")
        String name,

        @NotNull @Schema(description = "REGISTRANT, LAY or OTHER", examples = "LAY")
        Kind kind) {
    /** As what somebody sits. */
    @Schema(name = "CommitteeMemberKind")
    public enum Kind {
        REGISTRANT,
        LAY,
        OTHER
    }
}
