package cofrestr.registry.organisation;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A change of an organisation on its way into the feed. One that moves to another place in the tree takes the people
 * stated by it, and by those beneath it, into other followers' sight: each of them gets an event too.
 */
@ApplicationScoped
class OrganisationChanges {
    private final Jdbi jdbi;
    private final Clock clock;

    OrganisationChanges(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Does {@code change} to an organisation, which stands beneath {@code newParent} afterwards, and writes the events. */
    void around(Organisation organisation, @Nullable String newParent, Runnable change) {
        jdbi.useHandle(handle -> {
            String code = organisation.details().code();
            SqlFiles sql =
                    new SqlFiles(handle, OrganisationChanges.class, Map.of("code", code, "now", Clocks.now(clock)));
            String[] before = routes(handle, code);
            boolean moves =
                    before.length > 0 && !Objects.equals(organisation.details().parent(), newParent);
            PersonChanges people = PersonChanges.begin(handle, clock);
            if (moves) {
                sql.run("note-people.sql");
                people.noteRoutes();
            }
            change.run();
            sql.run("append-event.sql", Map.of("before", before));
            people.append(clock);
        });
    }

    private static String[] routes(Handle handle, String code) {
        return handle.createQuery("select ancestor from organisation_ancestor where code = :code order by ancestor")
                .bind("code", code)
                .mapTo(String.class)
                .list()
                .toArray(String[]::new);
    }
}
