package cofrestr.cpd.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has opened to an organisation.
 *
 * @param words the purpose in the person's words, where it is OTHER
 * @param until the last day
 */
public record AccessGrant(
        UUID id,
        String registerNumber,
        String organisation,
        String purpose,
        @Nullable String words,
        List<GrantScope> scopes,
        LocalDate fromDate,
        LocalDate until,
        @Nullable Instant withdrawnAt,
        long version) {}
