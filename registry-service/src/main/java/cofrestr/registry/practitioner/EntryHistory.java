package cofrestr.registry.practitioner;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that the register ever believed of a person, as one timeline in the order in which it came to believe it. */
@ApplicationScoped
public class EntryHistory {
    private final Jdbi jdbi;

    EntryHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What the register can believe of a person. */
    @Schema(name = "Fact")
    public enum Fact {
        NAME,
        ENTRY,
        EMPLOYMENT,
        REGISTRATION,
        ORDER
    }

    /**
     * One thing believed: true from {@code from} until {@code until} (both included, null is open), believed from {@code
     * recordedFrom} until {@code recordedTo} (null: still).
     *
     * @param place where it stands in the timeline, immutable
     * @param details the fact's fields, as JSON
     */
    public record Belief(
            String place,
            Fact fact,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant recordedFrom,
            @Nullable Instant recordedTo,
            String details) {}

    public List<Belief> of(RegisterNumber number, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(EntryHistory.class, "history.sql"))
                .bind("number", number.value())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Belief.class)
                .list());
    }
}
