package cofrestr.cpd.induction;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** The inductions that a caller may know of: the person's own, and those of the caller's organisations. */
@ApplicationScoped
public class Inductions {
    private static final String AS_SCHOOL = "(:employer and i.organisation in (select beneath(:own)))";
    private static final String AS_PERSON = "(:self::text is not null and i.register_number = any(numbers_of(:self)))";
    private static final String SELECT = "select i.* from induction i where ";
    private static final String SEEN = SELECT + "(" + AS_SCHOOL + " or " + AS_PERSON + ")";
    private static final String LATE = """
            i.completed_on is null and i.exempted_on is null and i.ended_on is null
              and exists (select from induction_step s where s.induction = i.id and s.done_on is null
                             and greatest(s.due_on, i.extended_until) < :today)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Inductions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Optional<Induction> find(UUID id, Caller caller) {
        return jdbi.withHandle(handle -> whole(
                        handle,
                        bound(handle.createQuery(SEEN + " and i.id = :id"), caller)
                                .bind("id", id)
                                .mapTo(InductionRow.class)
                                .list())
                .stream()
                .findFirst());
    }

    /** The induction for the school and whoever stands above it, held until the transaction ends. */
    static InductionRow holdAsSchool(Handle handle, UUID id, Caller caller) {
        return hold(handle, AS_SCHOOL, id, caller);
    }

    /** The same for the person. */
    static InductionRow holdAsPerson(Handle handle, UUID id, Caller caller) {
        return hold(handle, AS_PERSON, id, caller);
    }

    private static InductionRow hold(Handle handle, String as, UUID id, Caller caller) {
        return bound(handle.createQuery(SELECT + as + " and i.id = :id for no key update of i"), caller)
                .bind("id", id)
                .mapTo(InductionRow.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** One page of an organisation and those beneath it, in the order in which they were opened; of those who are late alone where so asked. */
    public List<Induction> list(String organisation, boolean late, Paging.From from, Caller caller) {
        return page(
                SEEN + " and i.organisation in (select beneath(array[:of])) and (not :late or " + LATE + ")",
                organisation,
                late,
                from,
                caller);
    }

    /** One page of a person's. */
    public List<Induction> ofPerson(String number, Paging.From from, Caller caller) {
        return page(SEEN + " and i.register_number = any(numbers_of(:of))", number, false, from, caller);
    }

    private List<Induction> page(String sql, String of, boolean late, Paging.From from, Caller caller) {
        return jdbi.withHandle(handle -> whole(
                handle,
                bound(handle.createQuery(sql + " and i.id > :after::uuid order by i.id limit :fetch"), caller)
                        .bind("of", of)
                        .bind("late", late)
                        .bind("today", Clocks.today(clock))
                        .bind("after", from.afterId())
                        .bind("fetch", from.fetch())
                        .mapTo(InductionRow.class)
                        .list()));
    }

    private static Query bound(Query query, Caller caller) {
        return query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("employer", caller.is(Role.EMPLOYER))
                .bind("own", caller.organisationCodes())
                .bind("self", caller.selfNumber());
    }

    private List<Induction> whole(Handle handle, List<InductionRow> rows) {
        Map<UUID, List<InductionRow.StepRow>> steps = handle
                .createQuery("""
                        select s.induction, s.task, k.kind, k.title_en, k.title_cy, k.units, s.due_on, s.done_on
                          from induction_step s join induction_task k on k.code = s.task
                         where s.induction = any(:ids) order by s.due_on, s.task
                        """)
                .bind("ids", rows.stream().map(InductionRow::id).toArray(UUID[]::new))
                .mapTo(InductionRow.StepRow.class)
                .stream()
                .collect(Collectors.groupingBy(InductionRow.StepRow::induction));
        return rows.stream()
                .map(row -> row.induction(steps.getOrDefault(row.id(), List.of()), Clocks.today(clock)))
                .toList();
    }

    static void raise(Handle handle, UUID id) {
        handle.execute("update induction set version = version + 1 where id = ?", id);
    }
}
