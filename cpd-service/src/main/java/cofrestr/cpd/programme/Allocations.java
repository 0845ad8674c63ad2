package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Places of a year that are meant for the people of an organisation, and how many of them took one up. */
@ApplicationScoped
public class Allocations {
    private final Jdbi jdbi;
    private final Clock clock;

    Allocations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An allocation; {@code takenUp} counts participants sent by the organisation or from beneath it. */
    public record Allocation(String year, String organisation, int places, long takenUp) {}

    /** So many places for an organisation. */
    public record Share(String organisation, int places) {}

    /** Allocates so many places; anew where some were allocated before, and none takes them back. */
    @Transactional
    public void allocate(String programme, String label, String organisation, int places, Caller by) {
        jdbi.useHandle(handle -> {
            Programmes.refuseUnchangeable(handle, programme, by);
            allocate(handle, programme, label, organisation, places, by.desk());
        });
    }

    /** The allocations of a year that has none yet. */
    void allocate(Handle handle, UUID year, List<Share> shares, String by) {
        int _ = handle.createUpdate("""
                        with allotted as (
                            insert into programme_allocation (year, organisation, places, recorded_by, recorded_from)
                            select :year, organisation, places, :by, :now from unnest(cast(:organisations as text[]), cast(:places as integer[])) said (organisation, places)
                            returning places)
                        update programme_year set allocated = (select coalesce(sum(places), 0) from allotted) where id = :year
                        """)
                .bind("year", year)
                .bind("organisations", shares.stream().map(Share::organisation).toArray(String[]::new))
                .bind("places", shares.stream().map(Share::places).toArray(Integer[]::new))
                .bind("by", by)
                .bind("now", Clocks.now(clock))
                .execute();
    }

    private void allocate(Handle handle, String programme, String label, String organisation, int places, String by) {
        ProgrammeYear year = ProgrammeYears.find(handle, programme, label, " for update")
                .orElseThrow(() -> Problem.of(CpdProblem.PROGRAMME_YEAR_UNKNOWN).at("/year"));
        int before = handle.createQuery(
                        "delete from programme_allocation where year = :year and organisation = :organisation returning places")
                .bind("year", year.id())
                .bind("organisation", organisation)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (places > 0) {
            int _ = handle.execute(
                    "insert into programme_allocation (year, organisation, places, recorded_by, recorded_from) values (?, ?, ?, ?, ?)",
                    year.id(),
                    organisation,
                    places,
                    by,
                    Clocks.now(clock));
        }
        int _ = handle.execute(
                "update programme_year set allocated = allocated + ? where id = ?", places - before, year.id());
    }

    /** One page, by year and organisation: all for the provider and registrars, its own for an employer. */
    public List<Allocation> list(String programme, @Nullable String organisation, Paging.From from, Caller by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select y.label as year, a.organisation, a.places,
                               (select count(*) from enrolment e where e.year = y.id and e.role = 'PARTICIPANT' and e.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED')
                                   and e.organisation in (select beneath(array[a.organisation]))) as taken_up
                          from programme_allocation a join programme_year y on y.id = a.year join programme p on p.code = y.programme
                         where y.programme = :programme and y.label || ' ' || a.organisation > :after
                           and (:organisation::text is null or a.organisation in (select beneath(array[:organisation])))
                           and (:registrar or :provider and p.provider in (select beneath(:own)) or :employer and a.organisation in (select beneath(:own)))
                         order by y.label || ' ' || a.organisation limit :fetch
                        """)
                .bind("programme", programme)
                .bind("organisation", organisation)
                .bind("registrar", by.is(Role.REGISTRAR))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("own", by.organisationCodes())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Allocation.class)
                .list());
    }
}
