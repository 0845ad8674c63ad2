package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The coaches of the caller's organisations. */
@ApplicationScoped
public class Coaches {
    private static final String SELECT = """
            select c.id, c.register_number, c.guest, c.organisation, c.version,
                   array(select s.cycle from pathway_session s
                           left join coach_attendance a on a.coach = c.id and a.cycle = s.cycle and a.session = s.code
                          where s.trains group by s.cycle having bool_and(a.coach is not null) order by s.cycle) as trained_in,
                   array(select a.cycle || '.' || a.session from coach_attendance a where a.coach = c.id order by 1) as sessions
              from coach c
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final OrganisationTree tree;

    Coaches(Jdbi jdbi, Clock clock, OrganisationTree tree) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.tree = tree;
    }

    @Transactional
    public UUID enter(Learner coach, OrganisationCode organisation, Caller by) {
        if (!by.is(Role.REGISTRAR) && !tree.covers(by.organisations(), organisation)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return jdbi.withHandle(handle -> {
            Learners.refuseUnknown(handle, coach, by, "/coach");
            return handle.createQuery("""
                            insert into coach (register_number, guest, organisation, recorded_by, recorded_from)
                            values (:number, :guest::uuid, :organisation, :by, :now) returning id
                            """)
                    .bind("number", coach.registerNumber())
                    .bind("guest", coach.guest())
                    .bind("organisation", organisation.value())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }

    /** Records that a coach was at a session; saying it again does no harm. */
    @Transactional
    public void attend(UUID coach, String cycle, String session, Caller by) {
        jdbi.useHandle(handle -> {
            Coach held = find(handle, coach, by).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            Cycle.Session attended = Cycles.find(handle, cycle)
                    .orElseThrow(
                            () -> Problem.of(CpdProblem.PATHWAY_SESSION_UNKNOWN).at("/cycle"))
                    .session(session, Audience.COACHES);
            if (attended.on().isAfter(Clocks.today(clock))) {
                throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/session");
            }
            int said = handle.createUpdate("""
                            insert into coach_attendance (coach, cycle, session, recorded_by, recorded_from)
                            values (:coach, :cycle, :session, :by, :now) on conflict do nothing
                            """)
                    .bind("coach", held.id())
                    .bind("cycle", cycle)
                    .bind("session", session)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            handle.execute("update coach set version = version + ? where id = ?", said, held.id());
        });
    }

    public Optional<Coach> find(UUID id, Caller by) {
        return jdbi.withHandle(handle -> find(handle, id, by));
    }

    /** As whom a person coaches, for every organisation. */
    public List<Coach> ofPerson(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " where c.register_number = any(numbers_of(:number)) order by c.id")
                .bind("number", number)
                .mapTo(Coach.class)
                .list());
    }

    private static Optional<Coach> find(Handle handle, UUID id, Caller by) {
        return handle.createQuery(
                        SELECT + " where c.id = :id and (:everywhere or c.organisation in (select beneath(:own)))")
                .bind("id", id)
                .bind("everywhere", by.is(Role.REGISTRAR))
                .bind("own", by.organisationCodes())
                .mapTo(Coach.class)
                .findOne();
    }

    /** One page, in the order of entry, of an organisation and those beneath it. */
    public List<Coach> list(String organisation, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where c.organisation in (select beneath(:organisations)) and c.id > :after::uuid order by c.id limit :fetch
                        """)
                .bind("organisations", new String[] {organisation})
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .mapTo(Coach.class)
                .list());
    }

    /** Refuses a coach who is not of the caller's organisations; none is no coach. */
    static void refuseUnknown(Handle handle, @Nullable UUID coach, Caller by, String pointer) {
        if (coach != null && find(handle, coach, by).isEmpty()) {
            throw Problem.of(CpdProblem.COACH_UNKNOWN).at(pointer);
        }
    }

    /** The same of a coach at a host school, who may also be the host school's own. */
    static void refuseUnknownAtHost(Handle handle, @Nullable UUID coach, String host, Caller by, String pointer) {
        boolean theirs = handle.createQuery(
                        "select exists (select from coach where id = :coach::uuid and organisation = :host)")
                .bind("coach", coach)
                .bind("host", host)
                .mapTo(Boolean.class)
                .one();
        if (!theirs) {
            refuseUnknown(handle, coach, by, pointer);
        }
    }
}
