package cofrestr.cpd.enrolment;

import cofrestr.cpd.programme.ReportedFigure;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.figure.FigureRule;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What came of a programme: counted here for its provider and registrars, under disclosure control for everybody; and what sources report. */
@ApplicationScoped
public class ProgrammeFigures {
    private final Jdbi jdbi;

    ProgrammeFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As counted. */
    public record Counted(
            boolean exact,
            long enrolled,
            long waiting,
            long completed,
            long passed,
            long notPassed,
            long progressed,
            @Nullable BigDecimal meanRating,
            long rated) {}

    /** Of one programme, all its years; null is kept back, or there is nothing to divide. Rates are whole per cent. */
    @Schema(name = "ProgrammeFigures")
    public record Figures(
            String programme,
            boolean exact,
            @Nullable Long enrolled,
            @Nullable Long waiting,
            @Nullable Long completed,
            @Nullable Long passed,
            @Nullable Long notPassed,
            @Nullable Long passPercent,

            @Schema(description = "Who went on to the programme that this one leads to") @Nullable
            Long progressed,

            @Schema(description = "Of evaluations, from 1 to 5; exact figures only") @Nullable
            BigDecimal meanRating,

            @Schema(description = "As sources report them; not counted here")
            List<ReportedFigure> reported) {}

    public Figures of(String programme, Caller by) {
        return jdbi.withHandle(handle -> {
            Counted counted = counted(handle, programme, by);
            List<ReportedFigure> reported = handle.createQuery("select " + ReportedFigure.COLUMNS
                            + " from reported_figure where programme = :programme order by id")
                    .bind("programme", programme)
                    .mapTo(ReportedFigure.class)
                    .list();
            return shown(programme, counted, counted.exact() ? null : rule(handle), reported);
        });
    }

    private static FigureRule rule(Handle handle) {
        return handle.createQuery("select rounding_base, smallest_shown from programme_figure_rule")
                .mapTo(FigureRule.class)
                .one();
    }

    private static Counted counted(Handle handle, String programme, Caller by) {
        return handle.createQuery("""
                        select :registrar or :provider and p.provider in (select beneath(:own)) as exact,
                               count(*) filter (where e.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED')) as enrolled,
                               count(*) filter (where e.state = 'WAITING') as waiting,
                               count(*) filter (where e.state = 'COMPLETED') as completed,
                               count(*) filter (where e.outcome = 'PASSED') as passed,
                               count(*) filter (where e.outcome = 'NOT_PASSED') as not_passed,
                               count(*) filter (where e.state = 'COMPLETED' and exists (
                                   select 1 from enrolment n join programme_year ny on ny.id = n.year
                                    where ny.programme = p.leads_to and n.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED')
                                      and n.guest = e.guest
                                   union all
                                   select 1 from enrolment n join programme_year ny on ny.id = n.year
                                    where ny.programme = p.leads_to and n.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED')
                                      and n.register_number = any(numbers_of(e.register_number)))) as progressed,
                               round(avg((select avg(v.rating) from evaluation v where v.enrolment = e.id)), 1) as mean_rating,
                               count(*) filter (where exists (select from evaluation v where v.enrolment = e.id)) as rated
                          from programme p
                          left join programme_year y on y.programme = p.code
                          left join enrolment e on e.year = y.id and e.role = 'PARTICIPANT'
                         where p.code = :programme group by p.code
                        """)
                .bind("programme", programme)
                .bind("registrar", by.is(Role.REGISTRAR))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("own", by.organisationCodes())
                .mapTo(Counted.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static Figures shown(
            String programme, Counted counted, @Nullable FigureRule rule, List<ReportedFigure> reported) {
        Long passed = shown(counted.passed(), rule);
        Long missed = shown(counted.notPassed(), rule);
        boolean whole = passed != null && missed != null;
        return new Figures(
                programme,
                rule == null,
                shown(counted.enrolled(), rule),
                shown(counted.waiting(), rule),
                shown(counted.completed(), rule),
                whole ? passed : null,
                whole ? missed : null,
                passed != null && missed != null ? percent(passed, passed + missed) : null,
                shown(counted.progressed(), rule),
                rule == null ? counted.meanRating() : null,
                reported);
    }

    private static @Nullable Long shown(long figure, @Nullable FigureRule rule) {
        return rule == null ? Long.valueOf(figure) : rule.shown(figure);
    }

    private static @Nullable Long percent(long part, long whole) {
        return whole == 0 ? null : Math.round(100.0 * part / whole);
    }
}
