package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of communities. */
public final class CommunityRequests {
    private CommunityRequests() {}

    /** A community that begins. */
    @Schema(name = "CommunityEntry")
    public record BeginRequest(
            @NotBlank @Size(max = 300) String focusEn,
            @NotBlank @Size(max = 300) String focusCy,

            @NotNull @Schema(description = "The organisation that keeps it", examples = "6819010")
            OrganisationCode convenor,

            @NotNull LocalDate beginsOn,
            @Nullable LocalDate endsOn) {
        Communities.Begun begun() {
            return new Communities.Begun(focusEn, focusCy, convenor.value(), beginsOn, endsOn);
        }
    }

    /** Somebody who joins. */
    @Schema(name = "CommunityMemberEntry")
    public record MemberRequest(
            @Schema(description = "Of somebody of the register", examples = "10034678") @Nullable
            String registerNumber,

            @Schema(description = "Of somebody on no register: id of the guest") @Nullable
            UUID guest,

            @NotNull @Schema(description = "From which school", examples = "6819010")
            OrganisationCode organisation,

            @Nullable Boolean leads) {}

    /** A meeting. */
    @Schema(name = "CommunityMeetingEntry")
    public record MeetingRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String topic,
            @Size(max = 2000) @Nullable String outcome) {}

    /** What others can learn. */
    @Schema(name = "CommunityExample")
    public record ExampleRequest(
            @NotBlank @Size(max = 4000) @Schema(description = "Names nobody")
            String exampleEn,

            @NotBlank @Size(max = 4000) String exampleCy) {}
}
