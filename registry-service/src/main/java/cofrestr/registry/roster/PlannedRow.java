package cofrestr.registry.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a plan as its sender may see it: its own words and keys, and the number once a person has one. */
public record PlannedRow(
        int place,
        String kind,
        @Nullable Integer rowNumber,
        @Nullable String organisation,
        @Nullable String staffId,
        @Nullable String postId,
        @Nullable String registerNumber,
        @Nullable String reason,
        @Nullable String field,
        String changes,
        @Nullable String mustRegister,
        List<String> notes) {}
