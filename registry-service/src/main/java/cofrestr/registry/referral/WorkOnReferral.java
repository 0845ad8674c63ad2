package cofrestr.registry.referral;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.conflict.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a caseworker does with a referral: takes it, opens a case from it, or closes it without one. */
@ApplicationScoped
public class WorkOnReferral {
    private final Jdbi jdbi;
    private final Referrals referrals;
    private final Conflicts conflicts;
    private final Clock clock;

    WorkOnReferral(Jdbi jdbi, Referrals referrals, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.referrals = referrals;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Takes it: from now on it is the caseworker's. */
    @Transactional
    public void take(UUID id, String desk) {
        jdbi.useHandle(handle -> {
            Referral held = hold(handle, id, desk);
            refuseClosed(held);
            handle.execute("update referral set owner = ?, version = version + 1 where id = ?", desk, id);
        });
    }

    /** Closes it without a case, for a reason that only caseworkers read. */
    @Transactional
    public void close(UUID id, String because, String desk) {
        jdbi.useHandle(handle -> {
            if (hold(handle, id, desk).state() != ReferralState.RECEIVED) {
                throw Problem.of(RegistryProblem.REFERRAL_CLOSED);
            }
            close(handle, id, because, desk);
        });
    }

    /** Makes it the beginning of a case, within the transaction that opens the case. */
    public Referral toCase(Handle handle, UUID id, String desk) {
        Referral held = hold(handle, id, desk);
        if (held.state() != ReferralState.RECEIVED) {
            throw Problem.of(RegistryProblem.REFERRAL_CLOSED);
        }
        handle.execute("update referral set state = 'IN_CASE', version = version + 1 where id = ?", id);
        return held;
    }

    /** Closes it: there will be no case, for a reason; or its case is over, and that is the reason. */
    public void close(Handle handle, UUID id, @Nullable String because, String desk) {
        handle.createUpdate("""
                        update referral set state = 'CLOSED', closed_because = :because, closed_by = :desk, closed_at = :now,
                               version = version + 1
                         where id = :id
                        """)
                .bind("because", because)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .bind("id", id)
                .execute();
    }

    private Referral hold(Handle handle, UUID id, String desk) {
        Referral held = referrals.hold(handle, id);
        conflicts.refuse(handle, held.practitionerId(), desk);
        return held;
    }

    private static void refuseClosed(Referral held) {
        if (held.state() == ReferralState.CLOSED) {
            throw Problem.of(RegistryProblem.REFERRAL_CLOSED);
        }
    }
}
