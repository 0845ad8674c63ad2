package cofrestr.cpd.grant.api;

import cofrestr.cpd.grant.AccessGrant;
import cofrestr.cpd.grant.GrantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person has opened to an organisation; {@code until} is the last day. */
@Schema(name = "AccessGrant")
public record GrantView(
        UUID id,
        String registerNumber,
        String organisation,
        String purpose,
        @Nullable String words,
        List<GrantScope> scopes,
        LocalDate from,
        LocalDate until,
        @Nullable Instant withdrawnAt,
        long version) {
    static GrantView of(AccessGrant grant) {
        return new GrantView(
                grant.id(),
                grant.registerNumber(),
                grant.organisation(),
                grant.purpose(),
                grant.words(),
                grant.scopes(),
                grant.fromDate(),
                grant.until(),
                grant.withdrawnAt(),
                grant.version());
    }
}
