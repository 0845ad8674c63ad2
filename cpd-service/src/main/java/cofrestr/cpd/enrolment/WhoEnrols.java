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
