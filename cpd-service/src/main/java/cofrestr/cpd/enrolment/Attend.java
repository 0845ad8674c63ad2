package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.programme.Programmes;
import cofrestr.cpd.programme.Sessions;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The provider says who came to a session. Saying it anew corrects it. */
@ApplicationScoped
public class Attend {
    private final Jdbi jdbi;
    private final Clock clock;

    Attend(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** That somebody came, or did not. */
    @Schema(name = "Attendance")
    public record Attendance(
            UUID enrolment,
            @Nullable String registerNumber,
            @Nullable UUID guest,
            boolean attended) {
        /** Of whom it is, as a look at it is recorded. */
        public String subject() {
            return registerNumber == null ? String.valueOf(guest) : registerNumber;
        }
    }

    /** That somebody came to a session, or did not, and to which. */
    @Schema(name = "AttendanceOfPerson")
    public record OfPerson(String programme, String year, LocalDate day, String place, boolean attended) {}

    /** What decides whether an attendance can be recorded. */
    public record Known(EnrolmentRole role, boolean takesPart, Sessions.Audience audience, LocalDate day) {}

    @Transactional
    public void attend(String programme, UUID session, UUID enrolment, boolean attended, Caller by) {
        jdbi.useHandle(handle -> {
            Programmes.refuseOther(handle, programme, by);
            refuseUnfit(known(handle, programme, session, enrolment));
            int _ = handle.createUpdate("""
                            insert into session_attendance (session, enrolment, attended, recorded_by, recorded_from) values (:session, :enrolment, :attended, :by, :now)
                            on conflict (session, enrolment) do update set attended = excluded.attended, recorded_by = excluded.recorded_by, recorded_from = excluded.recorded_from
                            """)
                    .bind("session", session)
                    .bind("enrolment", enrolment)
                    .bind("attended", attended)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
        });
    }

    private static Known known(Handle handle, String programme, UUID session, UUID enrolment) {
        return handle.createQuery("""
                        select e.role, e.year = s.year and e.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED') as takes_part, s.audience, s.day
                          from programme_session s join programme_year y on y.id = s.year and y.programme = :programme
                          join enrolment e on e.id = :enrolment join programme_year its on its.id = e.year and its.programme = :programme
                         where s.id = :session
                        """)
                .bind("programme", programme)
                .bind("session", session)
                .bind("enrolment", enrolment)
                .mapTo(Known.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private void refuseUnfit(Known known) {
        if (!known.takesPart()) {
            throw Problem.of(CpdProblem.SESSION_NOT_THEIRS);
        }
        if (known.audience() == Sessions.Audience.COACHES && known.role() != EnrolmentRole.COACH) {
            throw Problem.of(CpdProblem.SESSION_FOR_COACHES);
        }
        if (known.audience() == Sessions.Audience.PARTICIPANTS && known.role() == EnrolmentRole.COACH) {
            throw Problem.of(CpdProblem.SESSION_FOR_PARTICIPANTS);
        }
        if (known.day().isAfter(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME);
        }
    }

    /** One page of who came to a session and who did not. */
    public List<Attendance> list(String programme, UUID session, Paging.From from, Caller by) {
        return jdbi.withHandle(handle -> {
            Programmes.refuseOther(handle, programme, by);
            return handle.createQuery("""
                            select a.enrolment, e.register_number, e.guest, a.attended
                              from session_attendance a join enrolment e on e.id = a.enrolment
                              join programme_session s on s.id = a.session join programme_year y on y.id = s.year
                             where a.session = :session and y.programme = :programme and a.enrolment > :after::uuid order by a.enrolment limit :fetch
                            """)
                    .bind("session", session)
                    .bind("programme", programme)
                    .bind("after", from.afterId())
                    .bind("fetch", from.fetch())
                    .mapTo(Attendance.class)
                    .list();
        });
    }

    /** Sessions that a person came to, or did not, in their order. */
    public List<OfPerson> ofPerson(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select y.programme, y.label as year, s.day, s.place, a.attended
                          from enrolment e join session_attendance a on a.enrolment = e.id
                          join programme_session s on s.id = a.session join programme_year y on y.id = s.year
                         where e.register_number = any(numbers_of(:number)) order by s.day, s.starts, s.id
                        """)
                .bind("number", number)
                .mapTo(OfPerson.class)
                .list());
    }
}
