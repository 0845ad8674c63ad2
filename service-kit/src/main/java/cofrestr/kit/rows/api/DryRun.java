package cofrestr.kit.rows.api;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether rows are only rehearsed. They are streamed, so each thousand is rehearsed alone: rows do not see those of a thousand before. */
@Schema(
        name = "DryRun",
        enumeration = {"true", "false"})
public enum DryRun {
    TRUE,
    FALSE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
