package cofrestr.cpd.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the person writes of an activity: the standards it was for, what came of it, what shows it. */
public record OwnWords(
        List<String> standards,
        @Nullable String reflection,
        @Nullable String evidence) {}
