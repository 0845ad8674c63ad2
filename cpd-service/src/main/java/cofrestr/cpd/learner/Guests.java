package cofrestr.cpd.learner;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The guests of the caller's organisations. Nobody else's can be told from people who are not there. */
@ApplicationScoped
public class Guests {
    private static final String SHOWN =
            "select id, given_names, family_name, kind, organisation, email, recorded_for, version from guest";

    private final Jdbi jdbi;
    private final Clock clock;

    Guests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Who is entered; see {@link Guest}. */
    public record Entered(
            String givenNames,
            String familyName,
            GuestKind kind,
            @Nullable String organisation,
            @Nullable String email,
            String recordedFor) {}

    @Transactional
    public UUID enter(Entered guest, Caller by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into guest (given_names, family_name, kind, organisation, email, recorded_by, recorded_for, recorded_from)
                        values (:givenNames, :familyName, :kind, :organisation, :email, :by, :recordedFor, :now) returning id
                        """)
                .bindMethods(guest)
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one());
    }

    public Optional<Guest> find(UUID id, Caller by) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SHOWN + " where id = :id and (:everywhere or recorded_for in (select beneath(:own)))")
                .bind("id", id)
                .bind("everywhere", by.is(Role.REGISTRAR))
                .bind("own", by.organisationCodes())
                .mapTo(Guest.class)
                .findOne());
    }

    public List<Guest> list(String organisation, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SHOWN + " where recorded_for = :organisation and (:after = '' or id > nullif(:after, '')::uuid)"
                                + " order by id limit :fetch")
                .bind("organisation", organisation)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Guest.class)
                .list());
    }
}
