package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** When and where a programme is taught, and for whom. */
@ApplicationScoped
public class Sessions {
    private static final String SELECT = """
            select s.id, y.label as year, s.day, s.starts, s.ends, s.place, s.audience, s.version
              from programme_session s join programme_year y on y.id = s.year where y.programme = :programme
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Sessions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** For whom a session is. */
    @Schema(name = "SessionAudience")
    public enum Audience {
        EVERYBODY,
        PARTICIPANTS,
        COACHES
    }

    /** A session of a programme year. */
    public record Session(
            UUID id,
            String year,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            String place,
            Audience audience,
            long version) {}

    /** What is said of a new session. */
    public record Entry(
            String year, LocalDate day, LocalTime starts, LocalTime ends, String place, Audience audience) {}

    @Transactional
    public UUID enter(String programme, Entry entry, Caller by) {
        return jdbi.withHandle(handle -> {
            Programmes.refuseUnchangeable(handle, programme, by);
            ProgrammeYear year = ProgrammeYears.find(handle, programme, entry.year(), "")
                    .orElseThrow(
                            () -> Problem.of(CpdProblem.PROGRAMME_YEAR_UNKNOWN).at("/year"));
            if (!entry.ends().isAfter(entry.starts())) {
                throw Problem.invalid(List.of(new Problem.Pointed("/ends", KitProblem.FIELD_INVALID, List.of())));
            }
            return handle.createQuery("""
                            insert into programme_session (year, day, starts, ends, place, audience, recorded_by, recorded_from)
                            values (:yearId, :day, :starts, :ends, :place, :audience, :by, :now) returning id
                            """)
                    .bindMethods(entry)
                    .bind("yearId", year.id())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }

    public Optional<Session> find(String programme, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and s.id = :id")
                .bind("programme", programme)
                .bind("id", id)
                .mapTo(Session.class)
                .findOne());
    }

    /** One page, in the order in which they were entered. */
    public List<Session> list(String programme, Paging.From from) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " and s.id > :after::uuid order by s.id limit :fetch")
                        .bind("programme", programme)
                        .bind("after", from.afterId())
                        .bind("fetch", from.fetch())
                        .mapTo(Session.class)
                        .list());
    }
}
