package cofrestr.registry.roster;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes in a whole staff list, row by row, and asks for its plan. Nothing of the register changes here. All of it is one
 * transaction: a list is there whole or was never sent, whatever is killed on the way.
 */
@ApplicationScoped
public class ReadRoster {
    /** A hundred thousand rows take about a minute on a small machine; a list that takes longer than this is given up. */
    private static final int SECONDS = 600;

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final Jobs jobs;
    private final Keyring keys;
    private final Clock clock;

    ReadRoster(Jdbi jdbi, Rosters rosters, Jobs jobs, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reads {@code body} as the list announced; answers the id under which it is planned. The same content while its plan is open is the same plan. */
    public UUID read(Roster.Announced list, InputStream body) throws IOException {
        try {
            // A rehearsal has begun a transaction of its own, whose time is not ours to set.
            return QuarkusTransaction.joiningExisting().timeout(SECONDS).call(() -> readWhole(list, body));
        } catch (QuarkusTransactionException failed) {
            if (failed.getCause() instanceof IOException cut) {
                throw cut;
            }
            throw failed;
        }
    }

    private UUID readWhole(Roster.Announced list, InputStream body) throws IOException {
        rosters.newestCommitted(list.organisation(), list.sender())
                .filter(newest -> list.asOf().isBefore(newest))
                .ifPresent(newest -> {
                    throw Problem.of(RegistryProblem.ROSTER_TOO_OLD, newest);
                });
        LocalDate today = Clocks.today(clock);
        UUID roster = rosters.open(list, Clocks.now(clock));
        MessageDigest digest = sha256();
        RowReader.Read file = jdbi.withHandle(handle -> {
            StagedRows staged = new StagedRows(handle, roster, new RowRules(rosters.knownCodes(list, today)), keys);
            RowReader.Read read =
                    new RowReader(RosterColumns.COLUMNS).read(new DigestInputStream(body, digest), staged::take);
            staged.flush();
            return read;
        });
        byte[] content = digest.digest();
        Optional<UUID> same = rosters.openWith(list, content);
        if (same.isPresent()) {
            rosters.forget(roster);
            return same.get();
        }
        rosters.read(roster, file, content);
        jdbi.useHandle(handle -> jobs.ask(handle, PlanningJob.KIND, roster.toString(), "\"" + roster + "\""));
        return roster;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
