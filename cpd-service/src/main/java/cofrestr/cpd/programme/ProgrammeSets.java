package cofrestr.cpd.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sets that were loaded, and what their numbers come to. */
@ApplicationScoped
public class ProgrammeSets {
    private final Jdbi jdbi;

    ProgrammeSets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A set, its totals and their parts. */
    public record Report(
            Header set, List<Places> places, List<Money> money, List<Planned> planned, List<ReportedFigure> reported) {}

    /** What a set is. */
    public record Header(
            String code,
            String titleEn,
            String titleCy,
            String source,
            long programmes,
            long places,
            long allocated,
            BigDecimal amount,
            long plannedVolume) {}

    /** The places of a programme in a year. */
    public record Places(String programme, String titleEn, String titleCy, String year, int places, int allocated) {}

    /** The money of a stream. */
    public record Money(String stream, String titleEn, String titleCy, String year, BigDecimal amount) {}

    /** What was planned, line by line. */
    public record Planned(
            String organisation,
            String year,
            @Nullable String programme,
            @Nullable String topic,
            int volume) {}

    public List<String> codes() {
        return jdbi.withHandle(handle -> handle.createQuery("select code from programme_set order by code")
                .mapTo(String.class)
                .list());
    }

    public Optional<Report> report(String code) {
        return jdbi.withHandle(handle -> header(handle, code)
                .map(set -> new Report(
                        set,
                        list(handle, code, Places.class, """
                                select p.code as programme, p.title_en, p.title_cy, y.label as year, y.places, y.allocated
                                  from programme p join programme_year y on y.programme = p.code where p.programme_set = :code order by p.code, y.label
                                """),
                        list(handle, code, Money.class, """
                                select code as stream, title_en, title_cy, year, amount from funding_stream where programme_set = :code order by code
                                """),
                        list(handle, code, Planned.class, """
                                select t.organisation, t.year, l.programme, l.topic, l.volume
                                  from training_plan t join training_plan_line l on l.plan = t.id where t.programme_set = :code order by t.id, l.place
                                """),
                        list(
                                handle,
                                code,
                                ReportedFigure.class,
                                "select " + ReportedFigure.COLUMNS
                                        + " from reported_figure where programme_set = :code order by id"))));
    }

    private static Optional<Header> header(Handle handle, String code) {
        return handle.createQuery("""
                        select s.code, s.title_en, s.title_cy, s.source,
                               (select count(*) from programme where programme_set = s.code) as programmes,
                               (select coalesce(sum(y.places), 0) from programme p join programme_year y on y.programme = p.code where p.programme_set = s.code) as places,
                               (select coalesce(sum(y.allocated), 0) from programme p join programme_year y on y.programme = p.code where p.programme_set = s.code) as allocated,
                               (select coalesce(sum(amount), 0) from funding_stream where programme_set = s.code) as amount,
                               (select coalesce(sum(l.volume), 0) from training_plan t join training_plan_line l on l.plan = t.id where t.programme_set = s.code) as planned_volume
                          from programme_set s where s.code = :code
                        """).bind("code", code).mapTo(Header.class).findOne();
    }

    private static <T> List<T> list(Handle handle, String code, Class<T> type, String sql) {
        return handle.createQuery(sql).bind("code", code).mapTo(type).list();
    }
}
