package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Remittances as employers sent them: an employer sees those of its own organisations, registry staff all. */
@ApplicationScoped
public class Remittances {
    private static final String LIST = SqlFiles.text(Remittances.class, "list-remittances.sql");
    private static final String LINES = SqlFiles.text(Remittances.class, "list-lines.sql");

    private final Jdbi jdbi;

    Remittances(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Remittance> list(
            @Nullable OrganisationCode organisation, boolean waiting, Caller caller, Paging.From from) {
        return find(null, organisation, waiting, caller, from);
    }

    /** One remittance, where the caller may see it. */
    public Optional<Remittance> find(UUID id, Caller caller) {
        return find(id, null, false, caller, new Paging.From("", 1)).stream().findFirst();
    }

    /** Its lines, in the order in which they were sent. */
    public List<RemittanceLine> lines(UUID id, @Nullable LineOutcome outcome, Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("remittance", id)
                .bind("outcome", outcome == null ? "" : outcome.name())
                .bind("all", caller.is(Role.REGISTRAR))
                .bind("after", from.after().isEmpty() ? 0 : Integer.parseInt(from.after()))
                .bind("fetch", from.fetch())
                .mapTo(RemittanceLine.class)
                .list());
    }

    private List<Remittance> find(
            @Nullable UUID id,
            @Nullable OrganisationCode organisation,
            boolean waiting,
            Caller caller,
            Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bindByType("id", id, UUID.class)
                .bind("organisation", organisation == null ? null : organisation.value())
                .bind("waiting", waiting)
                .bind("all", caller.is(Role.REGISTRAR))
                .bind("own", caller.organisationCodes())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Remittance.class)
                .list());
    }
}
