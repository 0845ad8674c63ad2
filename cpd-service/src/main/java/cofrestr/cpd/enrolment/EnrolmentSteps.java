package cofrestr.cpd.enrolment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What happened to enrolments, step by step; written in the transaction of what happened, never changed. */
@ApplicationScoped
public class EnrolmentSteps {
    private final Jdbi jdbi;

    EnrolmentSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What happened. */
    @Schema(name = "EnrolmentStepKind")
    public enum Kind {
        ENROLLED,
        WAITING,
        DECLINED,
        PLACE_GIVEN,
        WITHDRAWN,
        COMPLETED,
        NOT_COMPLETED,
        ROLE_AFTER
    }

    /** As who somebody did it. The register itself gives a place that became free to whoever is next. */
    @Schema(name = "EnrolmentStepPart")
    public enum Part {
        PERSON,
        EMPLOYER,
        PROVIDER,
        REGISTRAR,
        REGISTER
    }

    /** One step. */
    public record Step(UUID enrolment, Kind kind, Part part, Instant at) {}

    static void add(Handle handle, UUID enrolment, Kind kind, Caller by, Instant at) {
        int _ = handle.createUpdate("""
                        insert into enrolment_step (enrolment, kind, part, recorded_by, recorded_from)
                        select e.id, :kind, case when e.register_number = any(numbers_of(:self)) then 'PERSON'
                                                 when :registrar then 'REGISTRAR'
                                                 when :provider and p.provider in (select beneath(:own)) then 'PROVIDER'
                                                 else 'EMPLOYER' end, :by, :at
                          from enrolment e join programme_year y on y.id = e.year join programme p on p.code = y.programme where e.id = :enrolment
                        """)
                .bind("enrolment", enrolment)
                .bind("kind", kind)
                .bind("self", by.selfNumber())
                .bind("registrar", by.is(Role.REGISTRAR))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("own", by.organisationCodes())
                .bind("by", by.desk())
                .bind("at", at)
                .execute();
    }

    /** All of an enrolment that the caller may know of, oldest first. */
    public List<Step> of(String programme, UUID enrolment, Caller by) {
        return jdbi.withHandle(handle -> {
            Enrolments.Enrolment _ = Enrolments.seen(handle, programme, enrolment, by);
            return handle.createQuery(
                            "select enrolment, kind, part, recorded_from as at from enrolment_step where enrolment = :enrolment order by id")
                    .bind("enrolment", enrolment)
                    .mapTo(Step.class)
                    .list();
        });
    }

    /** All of a person, oldest first. */
    public List<Step> ofPerson(String number) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select s.enrolment, s.kind, s.part, s.recorded_from as at
                          from enrolment e join enrolment_step s on s.enrolment = e.id where e.register_number = any(numbers_of(:number)) order by s.id
                        """).bind("number", number).mapTo(Step.class).list());
    }
}
