package cofrestr.registry.cutover;

import cofrestr.kit.bulk.RowsGivenBack;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was brought over, and how it stands against the register. */
@ApplicationScoped
public class RegisterImports {
    private final Jdbi jdbi;
    private final Keyring keys;

    RegisterImports(Jdbi jdbi, Keyring keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /** What came of the rows of a file. {@code people}: how many people of the register its rows name. */
    public record Counts(
            UUID id,
            String source,
            Instant recordedFrom,
            int rows,
            int entered,
            int linked,
            int already,
            int held,
            int differs,
            int unreadable,
            int people) {}

    /** How often the file says something, and of how much of it the register says the same today. */
    @Schema(name = "ReconciledFact")
    public record Reconciled(
            @Schema(description = "REGISTRATION, ORDER or FEE", examples = "REGISTRATION")
            String fact,

            @Schema(
                    description = "The category, kind of order, or fee year",
                    examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String what,

            int inFile,
            int inRegister) {}

    /** A person's number in a register that was brought over. */
    @Schema(name = "LegacyNumber")
    public record Alias(
            @Schema(examples = "OLD-REGISTER") String source,
            @Schema(examples = "L-1") String legacyNumber,
            @Schema(examples = "10034678") String registerNumber) {}

    /** A row that was not entered, as it is stored. */
    public record NotEntered(
            int row, String error, @Nullable String field, byte[] rawSealed) {}

    public Optional<Counts> counts(UUID id) {
        return jdbi.withHandle(handle ->
                sql(handle, id).query("count-rows.sql").mapTo(Counts.class).findOne());
    }

    /** The reconciliation, as of now. */
    public List<Reconciled> reconcile(UUID id) {
        return jdbi.withHandle(handle ->
                sql(handle, id).query("reconcile.sql").mapTo(Reconciled.class).list());
    }

    /** Whose a number was, in one register or in any. */
    public List<Alias> whose(String legacyNumber, @Nullable String source) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.source, l.number as legacy_number, last_survivor(p.register_number) as register_number
                          from legacy_number l join practitioner p on p.id = l.practitioner_id
                         where l.number = :number and (:source::text is null or l.source = :source)
                         order by l.source
                        """)
                .bind("number", legacyNumber)
                .bind("source", source)
                .mapTo(Alias.class)
                .list());
    }

    /** How a file was headed; empty where it was NDJSON. */
    public record Heading(String heading, String separator) {}

    public Heading heading(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select heading, separator from register_import where id = :id")
                        .bind("id", id)
                        .mapTo(Heading.class)
                        .one());
    }

    /** Hands over every row that was not entered, in the order of the file, a thousand at a time out of the database. */
    public void notEntered(UUID id, Consumer<RowsGivenBack.Back> taker) {
        int after = 0;
        List<NotEntered> chunk = next(id, after);
        while (!chunk.isEmpty()) {
            chunk.forEach(row -> taker.accept(new RowsGivenBack.Back(
                    row.row(),
                    keys.seal().open(row.rawSealed(), KeepRows.belongsTo(id, row.row())),
                    row.error(),
                    row.field())));
            after = chunk.getLast().row();
            chunk = next(id, after);
        }
    }

    /** The people of the register whom rows that were not entered are about. */
    public List<String> peopleNotEntered(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select distinct p.register_number from register_import_row r join practitioner p on p.id = r.practitioner_id
                         where r.import = :import and r.error is not null
                        """).bind("import", id).mapTo(String.class).list());
    }

    private List<NotEntered> next(UUID id, int after) {
        return jdbi.withHandle(handle -> sql(handle, id)
                .query("rows-not-entered.sql")
                .bind("after", after)
                .mapTo(NotEntered.class)
                .list());
    }

    private static SqlFiles sql(Handle handle, UUID id) {
        return new SqlFiles(handle, RegisterImports.class, Map.of("import", id));
    }
}
