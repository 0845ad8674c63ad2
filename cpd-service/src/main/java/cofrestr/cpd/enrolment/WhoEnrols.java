package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who may enrol whom: employers their people and guests, providers in their own programmes, people themselves, registrars everybody. */
final class WhoEnrols {
    private WhoEnrols() {}

    /** A programme, a person or an organisation that is not the caller's to name is not there. */
    static void refuseStrangers(Handle handle, Enrol.Command command, Caller by, LocalDate today) {
        boolean may = handle.createQuery("""
                        select exists (select from programme where code = :programme)
                           and (:organisation::text is null or :number::text is null
                                or exists (select from followed_post where number = any(numbers_of(:number)) and from_date <= :day and coalesce(until >= :day, true)
                                              and organisation in (select beneath(array[:organisation]))))
                           and (:registrar
                                or :provider and exists (select from programme where code = :programme and provider in (select beneath(:own)))
                                or :employer and :organisation in (select beneath(:own))
                                or :self::text is not null and :number = any(numbers_of(:self)))
                        """)
                .bind("programme", command.programme())
                .bind("organisation", command.organisation())
                .bind("number", command.learner().registerNumber())
                .bind("day", today)
                .bind("registrar", by.is(Role.REGISTRAR))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("self", by.selfNumber())
                .bind("own", by.organisationCodes())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
        if (!may) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    /** Refuses a coach who names themselves, and an organisation that sends somebody else's guest. */
    static void refuseUnfit(Handle handle, Enrol.Command command, Caller by) {
        Unfit unfit = handle.createQuery("""
                        select :coach and coalesce(:number = any(numbers_of(:self)), false) as names_oneself,
                               exists (select from guest where id = :guest::uuid and recorded_for not in (select beneath(array[:organisation]))
                                          and :organisation not in (select beneath(array[recorded_for]))) as of_another
                        """)
                .bind("coach", command.role() == EnrolmentRole.COACH)
                .bind("number", command.learner().registerNumber())
                .bind("self", by.selfNumber())
                .bind("guest", command.learner().guest())
                .bind("organisation", command.organisation())
                .mapTo(Unfit.class)
                .one();
        if (unfit.namesOneself()) {
            throw Problem.of(CpdProblem.COACH_NAMES_ONESELF).at("/role");
        }
        if (unfit.ofAnother()) {
            throw Problem.of(CpdProblem.GUEST_OF_ANOTHER).at("/organisation");
        }
    }

    /** What does not go together in an enrolment. */
    public record Unfit(boolean namesOneself, boolean ofAnother) {}

    /** Refuses a second open enrolment, also under another number of the same person. */
    static void refuseSecond(Handle handle, UUID year, Learner learner) {
        boolean open = handle.createQuery("""
                        select exists (select from enrolment where year = :year and state in ('ENROLLED', 'WAITING')
                                          and (guest = :guest::uuid or register_number = any(numbers_of(:number))))
                        """)
                .bind("year", year)
                .bind("guest", learner.guest())
                .bind("number", learner.registerNumber())
                .mapTo(Boolean.class)
                .one();
        if (open) {
            throw Problem.of(CpdProblem.ENROLMENT_OPEN);
        }
    }
}
