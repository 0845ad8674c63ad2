package cofrestr.registry.upcoming;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds what will begin or end: worked out from what stands today, so that whatever changes it changes the list at once. */
@ApplicationScoped
public class FindUpcoming {
    private static final String FIND = SqlFiles.text(FindUpcoming.class, "find-upcoming.sql");

    private final Jdbi jdbi;

    FindUpcoming(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The days that are looked at, both included. */
    public record Window(LocalDate today, LocalDate until) {}

    /** At and beneath an organisation, of posts that were stated to the caller's organisations, in the order of the days. */
    public List<Upcoming> at(
            OrganisationCode organisation,
            Caller caller,
            Window window,
            Upcoming.@Nullable Kind kind,
            Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("organisation", organisation.value())
                .bind("own", caller.organisationCodes())
                .bindMethods(window)
                .bind("kind", kind == null ? "" : kind.name())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Upcoming.class)
                .list());
    }
}
