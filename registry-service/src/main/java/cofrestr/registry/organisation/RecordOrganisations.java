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
    private final Versions versions;
    private final Clock clock;

    RecordOrganisations(Organisations organisations, Versions versions, Clock clock) {
        this.organisations = organisations;
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
        known.become(details, Clocks.now(clock));
        organisations.flush();
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
            } else if (known.become(details, Clocks.now(clock))) {
                organisations.flush();
                changed++;
            }
        }
        return new Outcome(created, changed, all.size() - created - changed);
    }

    private Organisation store(OrganisationDetails details, Caller by) {
        Organisation made = new Organisation(details, "recorded by " + by.client(), Clocks.now(clock));
        organisations.persistAndFlush(made);
        return made;
    }
}
