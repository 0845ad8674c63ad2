package cofrestr.cpd.pathway;

import cofrestr.kit.language.Words;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The cycles of pathways. */
@ApplicationScoped
public class Cycles {
    private static final String ROWS = """
            select code, pathway, title_en, title_cy, lower(nominations) as nominations_from, upper(nominations) - 1 as nominations_until, hosts_by,
                   lower(placements) as placements_from, upper(placements) - 1 as placements_until, evaluation_on, basis, source
              from pathway_cycle
            """;

    private final Jdbi jdbi;

    Cycles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A cycle as its row has it. */
    public record Row(
            String code,
            String pathway,
            String titleEn,
            String titleCy,
            LocalDate nominationsFrom,
            LocalDate nominationsUntil,
            LocalDate hostsBy,
            LocalDate placementsFrom,
            LocalDate placementsUntil,
            LocalDate evaluationOn,
            String basis,
            String source) {}

    /** A term as its row has it. */
    public record TermRow(
            String cycle, String code, String titleEn, String titleCy, LocalDate from, LocalDate until, String basis) {
        Cycle.Term term() {
            return new Cycle.Term(code, new Words(titleCy, titleEn), from, until, basis);
        }
    }

    /** A session as its row has it. */
    public record SessionRow(
            String cycle,
            String code,
            String titleEn,
            String titleCy,
            LocalDate on,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            List<String> audience,
            boolean trains,
            String source) {
        Cycle.Session session() {
            return new Cycle.Session(
                    code,
                    new Words(titleCy, titleEn),
                    on,
                    from,
                    until,
                    audience.stream().map(Audience::valueOf).toList(),
                    trains,
                    source);
        }
    }

    /** The cycles of a pathway, newest first; none where there is no such pathway. */
    public List<Cycle> of(String pathway) {
        return jdbi.withHandle(handle -> whole(
                handle,
                handle.createQuery(ROWS + " where pathway = :pathway order by lower(nominations) desc, code")
                        .bind("pathway", pathway)
                        .mapTo(Row.class)
                        .list()));
    }

    public Cycle read(String code) {
        return jdbi.withHandle(handle -> read(handle, code));
    }

    static Cycle read(Handle handle, String code) {
        return find(handle, code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    static Optional<Cycle> find(Handle handle, String code) {
        return whole(
                        handle,
                        handle.createQuery(ROWS + " where code = :code")
                                .bind("code", code)
                                .mapTo(Row.class)
                                .list())
                .stream()
                .findFirst();
    }

    private static List<Cycle> whole(Handle handle, List<Row> rows) {
        String[] codes = rows.stream().map(Row::code).toArray(String[]::new);
        Map<String, List<Cycle.Term>> terms = handle.createQuery("""
                        select cycle, code, title_en, title_cy, lower(period) as "from", upper(period) - 1 as "until", basis
                          from pathway_term where cycle = any(:codes) order by period
                        """).bind("codes", codes).mapTo(TermRow.class).stream()
                .collect(Collectors.groupingBy(TermRow::cycle, Collectors.mapping(TermRow::term, Collectors.toList())));
        Map<String, List<Cycle.Session>> sessions =
                handle.createQuery("""
                        select cycle, code, title_en, title_cy, on_date as "on", from_time as "from", until_time as "until", audience, trains, source
                          from pathway_session where cycle = any(:codes) order by on_date, code
                        """).bind("codes", codes).mapTo(SessionRow.class).stream()
                        .collect(Collectors.groupingBy(
                                SessionRow::cycle, Collectors.mapping(SessionRow::session, Collectors.toList())));
        return rows.stream()
                .map(row -> whole(
                        row, terms.getOrDefault(row.code(), List.of()), sessions.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private static Cycle whole(Row row, List<Cycle.Term> terms, List<Cycle.Session> sessions) {
        return new Cycle(
                row.code(),
                row.pathway(),
                new Words(row.titleCy(), row.titleEn()),
                row.nominationsFrom(),
                row.nominationsUntil(),
                row.hostsBy(),
                row.placementsFrom(),
                row.placementsUntil(),
                row.evaluationOn(),
                terms,
                sessions,
                row.basis(),
                row.source());
    }
}
