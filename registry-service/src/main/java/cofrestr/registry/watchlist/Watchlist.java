package cofrestr.registry.watchlist;

import cofrestr.kit.looks.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A watch-list of an organisation.
 *
 * @param expiresOn its last day
 * @param people how many are on it
 */
public record Watchlist(
        UUID id,
        String organisation,
        String name,
        Purpose purpose,
        LocalDate expiresOn,
        int people,
        long version,
        Instant recordedFrom) {}
