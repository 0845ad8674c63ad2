package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.funding.EnterStream;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads a set of programmes, years, places, money, allocations, plans and reported figures at once, all of it marked as a plan with its source. */
@ApplicationScoped
public class LoadSet {
    private final Jdbi jdbi;
    private final Clock clock;
    private final EnterStream streams;
    private final EnterProgramme programmes;
    private final ProgrammeYears years;
    private final Allocations allocations;
    private final TrainingPlans plans;

    LoadSet(
            Jdbi jdbi,
            Clock clock,
            EnterStream streams,
            EnterProgramme programmes,
            ProgrammeYears years,
            Allocations allocations,
            TrainingPlans plans) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.streams = streams;
        this.programmes = programmes;
        this.years = years;
        this.allocations = allocations;
        this.plans = plans;
    }

    /** All there is in a set. */
    public record Command(
            String code,
            String titleEn,
            String titleCy,
            String source,
            List<EnterStream.Entry> streams,
            List<SetProgramme> programmes,
            List<TrainingPlans.Entry> plans,
            List<ReportedFigure> reported) {}

    /** A programme with its years. */
    public record SetProgramme(EnterProgramme.Entry programme, List<SetYear> years) {}

    /** A year with its allocations. */
    public record SetYear(ProgrammeYears.Entry year, List<Allocations.Share> allocations) {}

    @Transactional
    public void load(Command set, Caller by) {
        refuseBackwards(set.programmes());
        jdbi.useHandle(handle -> {
            int _ = handle.execute("set constraints programme_leads_to_fkey deferred");
            int _ = handle.createUpdate("""
                            insert into programme_set (code, title_en, title_cy, source, loaded_by, loaded_at) values (:code, :titleEn, :titleCy, :source, :by, :now)
                            """)
                    .bindMethods(set)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            set.streams().forEach(stream -> streams.insert(handle, stream, "PLAN", set.code(), by.desk()));
            set.programmes().forEach(one -> programme(handle, one, set.code(), by.desk()));
            int _ = handle.execute("set constraints programme_leads_to_fkey immediate");
            refuseUnfitMoney(handle, set.code());
            set.plans().forEach(plan -> plans.insert(handle, plan, set.code(), by.desk()));
            set.reported().forEach(figure -> report(handle, figure, set.code()));
        });
    }

    private static void refuseBackwards(List<SetProgramme> programmes) {
        for (int i = 0; i < programmes.size(); i++) {
            SetProgramme one = programmes.get(i);
            String place = "/programmes/" + i;
            EnterProgramme.refuseBackwards(one.programme(), place + "/until");
            for (int j = 0; j < one.years().size(); j++) {
                ProgrammeYears.refuseBackwards(one.years().get(j).year(), place + "/years/" + j + "/ends");
            }
        }
    }

    private void programme(Handle handle, SetProgramme one, String set, String by) {
        programmes.insert(handle, one.programme(), Programme.Basis.PLAN, set, by);
        for (SetYear year : one.years()) {
            UUID id = years.insert(handle, one.programme().code(), year.year(), by);
            allocations.allocate(handle, id, year.allocations(), by);
        }
    }

    private static void refuseUnfitMoney(Handle handle, String set) {
        boolean unfit =
                handle.createQuery("""
                        select exists (select from programme p join programme_year y on y.programme = p.code
                                        where p.programme_set = :set and y.stream is not null and not stream_pays_for(y.stream, p.code, null))
                        """).bind("set", set).mapTo(Boolean.class).one();
        if (unfit) {
            throw Problem.of(CpdProblem.FUNDING_STREAM_UNFIT).at("/programmes");
        }
    }

    private static void report(Handle handle, ReportedFigure figure, String set) {
        int _ = handle.createUpdate(
                        "insert into reported_figure (programme_set, " + ReportedFigure.COLUMNS
                                + ") values (:set, :programme, :kind, :value, :unit, :approximate, :titleEn, :titleCy, :source)")
                .bindMethods(figure)
                .bind("set", set)
                .execute();
    }
}
