package cofrestr.registry.profile.api;

import cofrestr.registry.profile.ColumnSource;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the columns of an employer's lists are headed. */
@Schema(name = "RosterProfileRequest")
public record ProfileRequest(
        @NotEmpty
        @Size(max = 100)
        @Schema(description = "Where each column of the register comes from; those that every row needs must be there")
        List<@NotNull ColumnSource> columns,

        @Size(max = 500)
        @Schema(
                description = "Headings that are there and not meant for the register: nothing under them is kept",
                examples = "[\"Salary\"]")
        @Nullable
        List<@NotNull String> ignored) {}
