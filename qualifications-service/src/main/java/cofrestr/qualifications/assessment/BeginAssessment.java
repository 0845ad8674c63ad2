package cofrestr.qualifications.assessment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Begins an assessment: of somebody who works at the school, under a scheme in force, with a provider that is approved. */
@ApplicationScoped
public class BeginAssessment {
    private final Jdbi jdbi;
    private final Clock clock;

    BeginAssessment(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is begun; {@code school} and {@code preparation} are organisations. */
    public record Command(
            String registerNumber, String scheme, String route, String school, String preparation, LocalDate begunOn) {}

    @Transactional
    public UUID begin(Command command, Caller by) {
        return jdbi.withHandle(handle -> {
            if (command.begunOn().isAfter(Clocks.today(clock))) {
                throw Problem.invalid(List.of(new Problem.Pointed("/begunOn", KitProblem.FIELD_INVALID, List.of())));
            }
            refuseStrangers(handle, command, by);
            if (!Schemes.isOffered(handle, command.scheme(), command.route(), command.begunOn())
                    .orElse(false)) {
                throw Problem.of(QualificationsProblem.ASSESSMENT_SCHEME_UNFIT).at("/scheme");
            }
            if (!Bodies.isApproved(handle, command.preparation(), Bodies.Kind.PREPARATION, command.begunOn())) {
                throw Problem.of(QualificationsProblem.ASSESSMENT_BODY_NOT_APPROVED)
                        .at("/preparation");
            }
            AssessmentTold told = AssessmentTold.before(handle, command.registerNumber(), null, clock);
            UUID id = handle.createQuery("""
                            insert into assessment (register_number, scheme, route, school, preparation, begun_on, recorded_by, recorded_from)
                            values (:number, :scheme, :route, :school, :preparation, :begunOn, :by, :now) returning id
                            """)
                    .bind("number", command.registerNumber())
                    .bind("scheme", command.scheme())
                    .bind("route", command.route())
                    .bind("school", command.school())
                    .bind("preparation", command.preparation())
                    .bind("begunOn", command.begunOn())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
            told.tell(id);
            return id;
        });
    }

    /** A number that nobody at the school has, and a school that is not the caller's, are both not there. */
    private static void refuseStrangers(Handle handle, Command command, Caller by) {
        boolean may = handle.createQuery("""
                        with recursive above (code) as (
                            select :school::text union
                            select o.parent from followed_organisation o join above on above.code = o.code where o.parent is not null)
                        select exists (select from followed_post p where p.number = :number and p.organisation = :school
                                          and p.from_date <= :day and coalesce(p.until >= :day, true))
                           and (:everywhere or :number = :self
                                or :employer and exists (select from above where code = any(:own))
                                or :provider and :preparation = any(:own))
                        """)
                .bind("school", command.school())
                .bind("number", command.registerNumber())
                .bind("day", command.begunOn())
                .bind("everywhere", by.is(Role.REGISTRAR))
                .bind("self", by.selfNumber())
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("preparation", command.preparation())
                .bind("own", by.organisationCodes())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
        if (!may) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}
