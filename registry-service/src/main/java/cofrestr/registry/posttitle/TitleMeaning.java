package cofrestr.registry.posttitle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a post title of an employer stands for.
 *
 * @param roleProfile null where the post is not one of support staff; rows with the title are then left out of lists
 * @param supportsSpecifiedWork null to presume it from the role profile
 */
@Schema(name = "PostTitle")
public record TitleMeaning(
        @Schema(
                description = "As your system writes it; case, accents and hyphens do not matter",
                examples = "TA Level 2")
        String title,

        @Schema(
                description = "A code of the role profiles; left out: not a post of support staff",
                examples = "TEACHING_ASSISTANT_2")
        @Nullable
        String roleProfile,

        @Schema(
                description =
                        "Whether such a post supports the specified teaching work; left out: presumed from the profile")
        @Nullable
        Boolean supportsSpecifiedWork) {}
