package cofrestr.registry.order;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.practitioner.HoldPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A caseworker records what a committee ordered. Nothing has effect before another caseworker confirms it. */
@ApplicationScoped
public class ProposeOrder {
    private final Jdbi jdbi;
    private final Conflicts conflicts;
    private final Clock clock;

    ProposeOrder(Jdbi jdbi, Conflicts conflicts, Clock clock) {
        this.jdbi = jdbi;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Records the order as proposed; answers its id. Refused, with a pointer to each field, where the law's bounds are not kept. */
    @Transactional
    public UUID propose(RegisterNumber number, OrderTerms terms, String desk) {
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            conflicts.refuse(handle, person, desk);
            terms.check(
                    KindRule.of(KindRule.all(handle), terms.kind(), terms.madeOn()),
                    Clocks.today(clock),
                    BankHolidays.workingDays(handle));
            Grounds.refuseUnknown(handle, terms.grounds(), "/grounds");
            UUID id = insert(handle, person, terms, desk);
            OrderActs.note(handle, id, "PROPOSED", Clocks.today(clock), null, desk, Clocks.now(clock));
            return id;
        });
    }

    private UUID insert(Handle handle, long person, OrderTerms terms, String desk) {
        return handle.createQuery("""
                        insert into order_made (practitioner_id, kind, state, grounds, made_on, effect_fixed_on, length, may_apply_after, conditions,
                                                notice_given_on, published, not_published_because, conduct_en, conduct_cy, conviction, proposed_by, recorded_from)
                        values (:person, :kind, 'PROPOSED', :grounds, :madeOn, :effectiveOn, :length, :mayApplyAfter, :conditions,
                                :noticeGivenOn, :published, :notPublishedBecause, :conductEn, :conductCy, :conviction, :desk, :now)
                        returning id
                        """)
                .bindMethods(terms)
                .bind("grounds", terms.grounds().toArray(String[]::new))
                .bind("person", person)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }
}
