package cofrestr.cpd.pathway;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** The nominations that a caller may know of. */
@ApplicationScoped
public class Nominations {
    /** Who records the steps: the organisation that nominated, the own school, registry staff. */
    private static final String RECORDS = """
            (:registrar or :organisations and (n.nominated_by in (select beneath(:own)) or n.own_school in (select beneath(:own))))
            """;

    private static final String TAKES_PART = "(:self::text is not null and n.register_number = any(numbers_of(:self)))";

    /** Who reads: whoever records, the host school, and the participant. */
    private static final String READS = "(" + RECORDS + " or " + TAKES_PART + """
             or :organisations and n.host_school in (select beneath(:own)))
            """;

    private static final String SEEN_AS = "case when" + RECORDS + "then 'RECORDER' when " + TAKES_PART
            + " then 'PARTICIPANT' else 'HOST' end as seen_as";

    private static final String SELECT = "select n.*, " + SEEN_AS + """
            , array(select a.session from pathway_attendance a where a.nomination = n.id order by a.session) as sessions
              from pathway_nomination n
            """;

    private final Jdbi jdbi;

    Nominations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was said of which nomination. */
    public record EvaluationRow(UUID nomination, Nomination.Evaluation.By saidBy, LocalDate onDate, String text) {
        Nomination.Evaluation evaluation() {
            return new Nomination.Evaluation(saidBy, onDate, text);
        }
    }

    public Optional<Nomination> find(UUID id, Caller caller) {
        return jdbi.withHandle(handle -> whole(
                        handle,
                        bound(handle.createQuery(SELECT + " where n.id = :id and " + READS), caller)
                                .bind("id", id)
                                .mapTo(NominationRow.class)
                                .list())
                .stream()
                .findFirst());
    }

    /** The same for whoever records its steps, held until the transaction ends. */
    static NominationRow hold(Handle handle, UUID id, Caller caller) {
        return bound(handle.createQuery(SELECT + " where n.id = :id and " + RECORDS + " for update of n"), caller)
                .bind("id", id)
                .mapTo(NominationRow.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** One page of a cycle, in the order of entry, of those in which the organisation or one beneath it has a part. */
    public List<Nomination> list(String cycle, String organisation, Paging.From from, Caller caller) {
        return page("""
                n.cycle = :cycle and (n.nominated_by in (select beneath(:asked)) or n.own_school in (select beneath(:asked))
                    or n.host_school in (select beneath(:asked)))
                """, Map.of("cycle", cycle, "asked", new String[] {organisation}), from, caller);
    }

    /** One page of a person's. */
    public List<Nomination> ofPerson(String number, Paging.From from, Caller caller) {
        return page("n.register_number = any(numbers_of(:number))", Map.of("number", number), from, caller);
    }

    private List<Nomination> page(String which, Map<String, ?> asked, Paging.From from, Caller caller) {
        return jdbi.withHandle(handle -> whole(
                handle,
                bound(
                                handle.createQuery(SELECT + " where " + READS + " and " + which
                                        + " and n.id > :after::uuid order by n.id limit :fetch"),
                                caller)
                        .bindMap(asked)
                        .bind("after", from.afterId())
                        .bind("fetch", from.fetch())
                        .mapTo(NominationRow.class)
                        .list()));
    }

    private static Query bound(Query query, Caller caller) {
        return query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("registrar", caller.is(Role.REGISTRAR))
                .bind("organisations", caller.is(Role.EMPLOYER) || caller.is(Role.PROVIDER))
                .bind("self", caller.selfNumber())
                .bind("own", caller.organisationCodes());
    }

    private static List<Nomination> whole(Handle handle, List<NominationRow> rows) {
        Map<UUID, List<Nomination.Evaluation>> said = handle
                .createQuery(
                        "select nomination, said_by, on_date, text from pathway_evaluation where nomination = any(:ids) order by on_date, said_by")
                .bind("ids", rows.stream().map(NominationRow::id).toArray(UUID[]::new))
                .mapTo(EvaluationRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        EvaluationRow::nomination, Collectors.mapping(EvaluationRow::evaluation, Collectors.toList())));
        return rows.stream()
                .map(row -> row.nomination(said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    static void raise(Handle handle, UUID id) {
        handle.execute("update pathway_nomination set version = version + 1 where id = ?", id);
    }
}
