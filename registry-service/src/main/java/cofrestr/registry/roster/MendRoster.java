package cofrestr.registry.roster;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.job.Jobs;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.profile.ListProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes back rows that were not used, mended. While the list waits to be committed they take the places of the rows they
 * mend and the list is planned again; after that they are a small list of their own for the same day. Either way nobody's
 * post ends for it.
 */
@ApplicationScoped
public class MendRoster {
    private final Jdbi jdbi;
    private final Rosters rosters;
    private final RosterRows rows;
    private final HowHeaded howHeaded;
    private final KnownForList known;
    private final Jobs jobs;
    private final Keyring keys;
    private final Clock clock;

    MendRoster(
            Jdbi jdbi,
            Rosters rosters,
            RosterRows rows,
            HowHeaded howHeaded,
            KnownForList known,
            Jobs jobs,
            Keyring keys,
            Clock clock) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.rows = rows;
        this.howHeaded = howHeaded;
        this.known = known;
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reads mended rows of {@code id} and asks for their plan; answers the list under which it stands. */
    @Transactional
    public UUID mend(UUID id, InputStream body, Caller by) throws IOException {
        UUID mended = stage(id, body, by);
        jdbi.useHandle(
                handle -> jobs.ask(handle, PlanningJob.KIND, PlanningJob.keyOf(handle, mended), "\"" + mended + "\""));
        return mended;
    }

    /** Reads them in the caller's transaction, which plans them itself. */
    public UUID stage(UUID id, InputStream body, Caller by) throws IOException {
        if (rosters.find(id, by).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Roster list = rosters.lock(id);
        return switch (list.state()) {
            case PLANNED -> amend(list, body);
            case COMMITTED -> follow(list, body, by);
            case READING, COMMITTING, REFUSED, FAILED -> throw Problem.of(RegistryProblem.ROSTER_NOT_MENDABLE);
        };
    }

    private UUID amend(Roster list, InputStream body) throws IOException {
        jdbi.withHandle(handle -> {
            int before = handle.createQuery("select coalesce(max(number), 0) from roster_row where roster = :roster")
                    .bind("roster", list.id())
                    .mapTo(Integer.class)
                    .one();
            ReadRoster.ReadFile _ = read(handle, list.id(), list, list.announced(), body, before);
            RosterSql.on(handle, list.id(), list.announced()).run("replace-mended.sql", Map.of("before", before));
            return handle.createUpdate("""
                            update roster set state = 'READING', content_hash = '',
                                   rows = left_out + (select count(*) from roster_row where roster = :roster)
                             where id = :roster
                            """).bind("roster", list.id()).execute();
        });
        return list.id();
    }

    private UUID follow(Roster list, InputStream body, Caller by) throws IOException {
        Roster.Announced small = list.announced().mended(by.client());
        UUID id = rosters.open(small, Clocks.now(clock));
        MessageDigest digest = ReadRoster.sha256();
        ReadRoster.ReadFile file =
                jdbi.withHandle(handle -> read(handle, id, list, small, new DigestInputStream(body, digest), 0)
                        .of(digest.digest()));
        rosters.refuseBeforeFormerKeepers(id, small);
        Optional<UUID> same = rosters.openWith(small, file);
        if (same.isPresent()) {
            rosters.forget(id);
            return same.get();
        }
        rosters.amends(id, list.id(), file);
        return id;
    }

    private ReadRoster.ReadFile read(
            Handle handle, UUID into, Roster mended, Roster.Announced list, InputStream body, int after)
            throws IOException {
        ListProfile profile = howHeaded.of(list).withError();
        StagedRows staged = new StagedRows(handle, into, list, profile, new RowRules(known.forList(list)), keys)
                .numberedAfter(after)
                .writtenAs(new AsHeaded(rows.heading(mended.id()), profile.headings()));
        RowReader.Read read = new RowReader(profile.headings()).read(body, staged::take);
        staged.flush();
        return new ReadRoster.ReadFile(read, new byte[0], howHeaded.reading(list, profile), staged.leftOut());
    }
}
