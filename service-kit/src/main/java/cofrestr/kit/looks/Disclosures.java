package cofrestr.kit.looks;

import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who looked at a person, newest first: what the person may see of it. */
@ApplicationScoped
public class Disclosures {
    private final Jdbi jdbi;

    Disclosures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One look. */
    @Schema(name = "Disclosure")
    public record Disclosure(
            UUID id,
            Instant at,

            @Schema(description = "The client that asked", examples = "cardiff-hr")
            String client,

            @Schema(description = "The organisations it asked for", examples = "W06000015") @Nullable
            String organisation,

            Purpose purpose,

            @Schema(description = "The client stated no purpose")
            boolean assumed,

            @Schema(description = "What was asked", examples = "readPractitioner")
            String operation) {}

    /** Looks at any of {@code numbers} (one person may have had several). */
    public List<Disclosure> of(List<String> numbers, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.id, l.at, l.client, l.organisation, l.purpose, l.assumed, l.operation
                          from look l
                         where (l.id, l.at) in (select s.look, s.at from look_subject s where s.subject = any(:numbers))
                           and (:after = '' or l.id < nullif(:after, '')::uuid)
                         order by l.id desc limit :fetch
                        """)
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Disclosure.class)
                .list());
    }
}
