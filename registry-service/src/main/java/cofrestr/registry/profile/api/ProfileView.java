package cofrestr.registry.profile.api;

import cofrestr.registry.profile.ColumnSource;
import cofrestr.registry.profile.SavedProfile;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile. */
@Schema(name = "RosterProfile")
public record ProfileView(
        @Schema(description = "Give it as profile when you send a list", examples = "payroll-export")
        String name,

        @Schema(description = "Whose it is; left out where it is there for everybody") @Nullable
        String organisation,

        List<ColumnSource> columns,
        List<String> ignored,
        @Schema(description = "Where it comes from") String basis,
        long version) {
    static ProfileView of(SavedProfile saved) {
        return new ProfileView(
                saved.name(), saved.organisation(), saved.columns(), saved.ignored(), saved.basis(), saved.version());
    }
}
