package cofrestr.registry.roster.api;

import cofrestr.registry.roster.CommitRoster;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a plan is to be applied. */
@Schema(name = "RosterCommit")
public record CommitRequest(
        @NotBlank
        @Schema(
                description = "planHash of the plan you have seen",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String planHash,

        @Schema(description = "True to end more posts than the guard lets pass", defaultValue = "false") @Nullable
        Boolean allowLeavers,

        @Size(max = 500)
        @Schema(
                description = "Why so many posts end, where the guard asks for it; it is kept with the list",
                examples = "School closed on 31 August")
        @Nullable
        String reason,

        @Schema(
                description =
                        "True to tie rows of organisations whose list another sender keeps to that sender's posts; of the posts only what your word counts for is changed",
                defaultValue = "false")
        @Nullable
        Boolean linkToKeeper) {

    CommitRoster.Confirmation confirmation() {
        return new CommitRoster.Confirmation(
                planHash, Boolean.TRUE.equals(allowLeavers), reason, Boolean.TRUE.equals(linkToKeeper));
    }
}
