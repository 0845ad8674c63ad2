package cofrestr.registry.referral;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The referrals. */
@ApplicationScoped
public class Referrals {
    private static final String SELECT = """
            select r.*, last_survivor(p.register_number) as register_number
              from referral r join practitioner p on p.id = r.practitioner_id where r.id = :id
            """;
    private static final String OWN =
            " and exists (select from organisation_ancestor own where own.code = r.organisation and own.ancestor = any(:own))";

    private final Jdbi jdbi;

    Referrals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A referral (NOT_FOUND where there is none). For caseworkers: who asks must be kept out where a conflict was declared. */
    public Referral find(UUID id) {
        return jdbi.withHandle(handle -> read(handle, SELECT, id));
    }

    /** What the sender reads of its own; NOT_FOUND for anybody else's. */
    public ReferralState receipt(UUID id, Caller by) {
        return jdbi.withHandle(handle -> own(handle, SELECT + OWN, id, by))
                .state()
                .toSender();
    }

    /** One page of those in a state, or in any; without those about whom {@code desk} declared a conflict of interest. */
    public List<Referral> list(@Nullable ReferralState state, String desk, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(Referrals.class, "list-referrals.sql"))
                .bind("state", state == null ? null : state.name())
                .bind("desk", desk)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Referral.class)
                .list());
    }

    /** The referral, held until the transaction ends. */
    public Referral hold(Handle handle, UUID id) {
        return read(handle, SELECT + " for update of r", id);
    }

    /** The same for its sender. */
    Referral holdOwn(Handle handle, UUID id, Caller by) {
        return own(handle, SELECT + OWN + " for update of r", id, by);
    }

    private static Referral own(Handle handle, String select, UUID id, Caller by) {
        return found(handle.createQuery(select).bind("own", by.organisationCodes()), id);
    }

    private static Referral read(Handle handle, String select, UUID id) {
        return found(handle.createQuery(select), id);
    }

    private static Referral found(Query query, UUID id) {
        return query.bind("id", id).mapTo(Referral.class).findOne().orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
