package cofrestr.cpd.programme;

import cofrestr.cpd.funding.EnterStream;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
            List<Figure> reported) {}

    /** A programme with its years. */
    public record SetProgramme(EnterProgramme.Entry programme, List<SetYear> years) {}

    /** A year with its allocations. */
    public record SetYear(ProgrammeYears.Entry year, List<SetAllocation> allocations) {}

    /** So many places for an organisation. */
    public record SetAllocation(String organisation, int places) {}

    /** A figure as the source reports it. */
    public record Figure(
            @Nullable String programme,
            String kind,
            BigDecimal value,
            ProgrammeSets.Unit unit,
            ProgrammeSets.Approximate approximate,
            String titleEn,
            String titleCy,
            String source) {}

    @Transactional
    public void load(Command set, Caller by) {
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into programme_set (code, title_en, title_cy, source, loaded_by, loaded_at) values (:code, :titleEn, :titleCy, :source, :by, :now)
                            """)
                    .bindMethods(set)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            set.streams().forEach(stream -> streams.insert(handle, stream, "PLAN", set.code(), by.desk()));
            set.programmes().forEach(one -> programme(handle, one, set.code(), by.desk()));
            set.programmes().forEach(one -> leadsTo(handle, one.programme()));
            set.plans().forEach(plan -> plans.insert(handle, plan, set.code(), by.desk()));
            set.reported().forEach(figure -> report(handle, figure, set.code()));
        });
    }

    private void programme(Handle handle, SetProgramme one, String set, String by) {
        programmes.insert(handle, one.programme().leadingNowhere(), Programme.Basis.PLAN, set, by);
        String code = one.programme().code();
        for (SetYear year : one.years()) {
            UUID _ = years.insert(handle, code, year.year(), by);
            year.allocations()
                    .forEach(part -> allocations.allocate(
                            handle, code, year.year().label(), part.organisation(), part.places(), by));
        }
    }

    /** What a programme leads to may stand after it in the set. */
    private static void leadsTo(Handle handle, EnterProgramme.Entry programme) {
        if (programme.leadsTo() != null) {
            int _ = handle.execute(
                    "update programme set leads_to = ? where code = ?", programme.leadsTo(), programme.code());
        }
    }

    private static void report(Handle handle, Figure figure, String set) {
        int _ = handle.createUpdate("""
                        insert into reported_figure (programme_set, programme, kind, value, unit, approximate, title_en, title_cy, source)
                        values (:set, :programme, :kind, :value, :unit, :approximate, :titleEn, :titleCy, :source)
                        """).bindMethods(figure).bind("set", set).execute();
    }
}
