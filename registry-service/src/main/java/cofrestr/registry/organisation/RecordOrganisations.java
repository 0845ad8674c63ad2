package cofrestr.registry.organisation;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records organisations: a new one, a change of one, or a whole import that goes in completely or not at all. */
@ApplicationScoped
public class RecordOrganisations {
    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final Versions versions;
    private final Clock clock;

    RecordOrganisations(Organisations organisations, OrganisationChanges changes, Versions versions, Clock clock) {
        this.organisations = organisations;
        this.changes = changes;
        this.versions = versions;
        this.clock = clock;
    }

    /** How an import went. */
    @Schema(name = "ImportOutcome")
    public record Outcome(int created, int changed, int unchanged) {}

    @Transactional
    public Organisation create(OrganisationDetails details, Caller by) {
        if (organisations.findById(details.code()) != null) {
            throw Problem.of(RegistryProblem.ORGANISATION_EXISTS).at("/code");
        }
        return store(details, by);
    }

    @Transactional
    public Organisation change(OrganisationDetails details, long seenVersion) {
        Organisation known = organisations.findById(details.code());
        if (known == null) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        versions.same(seenVersion, known.version());
        become(known, details);
        return known;
    }

    /** Records a file of organisations (CSV or NDJSON); one wrong row refuses the whole, naming every wrong row. */
    @Transactional
    public Outcome importAll(InputStream file, Caller by) throws IOException {
        List<OrganisationDetails> all = OrganisationFile.read(file);
        int created = 0;
        int changed = 0;
        for (OrganisationDetails details : all) {
            Organisation known = organisations.findById(details.code());
            if (known == null) {
                store(details, by);
                created++;
            } else if (become(known, details)) {
                changed++;
            }
        }
        return new Outcome(created, changed, all.size() - created - changed);
    }

    private boolean become(Organisation known, OrganisationDetails details) {
        if (details.equals(known.details())) {
            return false;
        }
        changes.around(known, details.parent(), () -> {
            known.become(details, Clocks.now(clock));
            organisations.flush();
        });
        return true;
    }

    private Organisation store(OrganisationDetails details, Caller by) {
        Organisation made = new Organisation(details, "recorded by " + by.client(), Clocks.now(clock));
        changes.around(made, made.details().parent(), () -> organisations.persistAndFlush(made));
        return made;
    }
}
