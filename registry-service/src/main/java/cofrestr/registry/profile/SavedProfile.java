package cofrestr.registry.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as it is saved; {@code organisation} is null where it is there for everybody. */
public record SavedProfile(
        @Nullable String organisation,
        String name,
        List<ColumnSource> columns,
        List<String> ignored,
        long version,
        String basis) {}
