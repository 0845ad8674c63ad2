package cofrestr.registry.proceedings;

import cofrestr.registry.application.CommitteeMember;
import cofrestr.registry.practitioner.FoldedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who sits in a committee of a case. */
@Schema(name = "CaseCommitteeMember")
public record Member(
        @NotBlank @Size(max = 200) @Schema(examples = "Aelod Un")
        String name,

        @NotNull @Schema(description = "REGISTRANT, LAY or OTHER", examples = "LAY")
        CommitteeMember.Kind kind,

        @NotNull @Schema(description = "Whether a member of the Council", examples = "false")
        Boolean ofCouncil) {

    /** The name however it is written: case, accents and spaces make nobody another. */
    String folded() {
        return FoldedName.of(name, "");
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a member";
    }
}
