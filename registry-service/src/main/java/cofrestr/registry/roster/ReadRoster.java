package cofrestr.registry.roster;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.profile.ListProfile;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
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
    private final HowHeaded howHeaded;
    private final KnownForList known;
    private final Jobs jobs;
    private final Keyring keys;
    private final Clock clock;

    ReadRoster(
            Jdbi jdbi, Rosters rosters, HowHeaded howHeaded, KnownForList known, Jobs jobs, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.howHeaded = howHeaded;
        this.known = known;
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reads {@code body} as the list announced; answers the id under which it is planned. The same content while its plan is open is the same plan. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public UUID read(Roster.Announced list, InputStream body) throws IOException {
        UUID roster = stage(list, body);
        jdbi.useHandle(handle -> jobs.ask(handle, PlanningJob.KIND, roster.toString(), "\"" + roster + "\""));
        return roster;
    }

    /** Reads {@code body} in the caller's transaction, which plans it itself. */
    public UUID stage(Roster.Announced list, InputStream body) throws IOException {
        rosters.newestCommitted(list.organisation(), list.sender())
                .filter(newest -> list.asOf().isBefore(newest))
                .ifPresent(newest -> {
                    throw Problem.of(RegistryProblem.ROSTER_TOO_OLD, newest);
                });
        ListProfile profile = howHeaded.of(list);
        UUID roster = rosters.open(list, Clocks.now(clock));
        MessageDigest digest = sha256();
        ReadFile file = jdbi.withHandle(handle -> {
            StagedRows staged = new StagedRows(handle, roster, list, profile, new RowRules(known.forList(list)), keys);
            RowReader.Read read =
                    new RowReader(profile.headings()).read(new DigestInputStream(body, digest), staged::take);
            staged.flush();
            return new ReadFile(read, digest.digest(), howHeaded.reading(list, profile), staged.leftOut());
        });
        rosters.refuseBeforeFormerKeepers(roster, list);
        Optional<UUID> same = rosters.openWith(list, file);
        if (same.isPresent()) {
            rosters.forget(roster);
            return same.get();
        }
        rosters.read(roster, file, profile);
        return roster;
    }

    /** What a file turned out to be, and by which versions of profile and titles it was read. */
    record ReadFile(RowReader.Read rows, byte[] content, String reading, int leftOut) {
        /** The same, of this content. */
        ReadFile of(byte[] digest) {
            return new ReadFile(rows, digest, reading, leftOut);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
