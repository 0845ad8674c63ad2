package cofrestr.kit.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is stored. {@code before} and {@code after}: whether the reader's organisations could follow its subject until then, and since. */
public record FeedRow(
        long position,
        UUID id,
        String type,
        String subject,
        long version,
        List<String> changed,
        List<Long> changedItems,
        String data,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        boolean before,
        boolean after) {}
