package cofrestr.registry.proceedings;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.order.Grounds;
import cofrestr.registry.referral.Referral;
import cofrestr.registry.referral.WorkOnReferral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A caseworker opens a case, from a referral or without one. It begins before the Investigating Committee. */
@ApplicationScoped
public class OpenCase {
    private final Jdbi jdbi;
    private final WorkOnReferral referrals;
    private final Conflicts conflicts;
    private final Clock clock;

    OpenCase(Jdbi jdbi, WorkOnReferral referrals, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.referrals = referrals;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** From a referral, whose person and ground it takes; answers its id. */
    @Transactional
    public UUID from(UUID referral, String desk) {
        return jdbi.withHandle(handle -> {
            Referral held = referrals.toCase(handle, referral, desk);
            return insert(handle, held.practitionerId(), referral, held.ground(), desk);
        });
    }

    /** Without a referral; answers its id. */
    @Transactional
    public UUID about(RegisterNumber number, String ground, String desk) {
        return jdbi.withHandle(handle -> {
            long person = handle.createQuery(
                            "select id from practitioner where register_number = last_survivor(:number)")
                    .bind("number", number.value())
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/registerNumber"));
            conflicts.refuse(handle, person, desk);
            Grounds.refuseUnknown(handle, List.of(ground), "/ground");
            return insert(handle, person, null, ground, desk);
        });
    }

    private UUID insert(Handle handle, long person, @Nullable UUID referral, String ground, String desk) {
        return handle.createQuery("""
                        insert into disciplinary_case (practitioner_id, referral, ground, owner, opened_at)
                        values (:person, :referral::uuid, :ground, :desk, :now) returning id
                        """)
                .bind("person", person)
                .bind("referral", referral)
                .bind("ground", ground)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }
}
