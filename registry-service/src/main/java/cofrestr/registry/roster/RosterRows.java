package cofrestr.registry.roster;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.secret.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of a plan, and those that could not be used. */
@ApplicationScoped
public class RosterRows {
    private final Jdbi jdbi;
    private final Keyring keys;

    RosterRows(Jdbi jdbi, Keyring keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /** The counts by whose names rows are asked for. */
    @Schema(name = "RosterRowKind")
    public enum Asked {
        starters,
        leavers,
        movers,
        changed,
        unchanged,
        held,
        referred,
        agreeing,
        differing,
        notKept,
        notListed,
        mustRegister,
        underOrder,
        unreadable,
        unmapped
    }

    /** A row that was not used, as it was sent, and why. */
    public record Failed(
            int number,
            byte[] raw,
            String problem,
            @Nullable String problemField) {}

    /** How a list was headed. */
    public record Heading(String heading, String separator) {}

    public List<PlannedRow> list(UUID roster, Asked asked, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(RosterSql.text("list-rows.sql"))
                .bind("roster", roster)
                .bind("asked", asked.name())
                .bind("after", from.after().isEmpty() ? 0 : Integer.parseInt(from.after()))
                .bind("fetch", from.fetch())
                .mapTo(PlannedRow.class)
                .list());
    }

    public Heading heading(UUID roster) {
        return jdbi.withHandle(handle -> handle.createQuery("select heading, separator from roster where id = :id")
                .bind("id", roster)
                .mapTo(Heading.class)
                .one());
    }

    /** Hands over every row that was held or could not be read, in the order of the list, one at a time. */
    public void failed(UUID roster, Consumer<Failed> taker) {
        jdbi.useTransaction(handle -> stream(handle, roster, taker));
    }

    private void stream(Handle handle, UUID roster, Consumer<Failed> taker) {
        handle.createQuery(RosterSql.text("failed-rows.sql"))
                .bind("roster", roster)
                .setFetchSize(1000)
                .mapTo(Failed.class)
                .forEach(row -> taker.accept(new Failed(
                        row.number(),
                        keys.seal().open(row.raw(), StagedRows.rawBelongsTo(roster, row.number())),
                        row.problem(),
                        row.problemField())));
    }
}
