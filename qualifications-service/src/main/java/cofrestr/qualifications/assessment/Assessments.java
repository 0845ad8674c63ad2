package cofrestr.qualifications.assessment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The assessments that a caller may know of, each with the facts that the caller may read. */
@ApplicationScoped
public class Assessments {
    /** In whose name the caller knows of an assessment; nobody else knows that there is one. */
    static final String SEEN_AS = """
            case when :registrar then 'REGISTRAR'
                 when a.register_number = :self then 'PRACTITIONER'
                 when :assessor and a.assessor = any(:own) then 'ASSESSOR'
                 when :provider and a.preparation = any(:own) then 'PROVIDER'
                 when :employer and exists (
                      with recursive above (code) as (
                          select a.school union
                          select o.parent from followed_organisation o join above on above.code = o.code where o.parent is not null)
                      select from above where code = any(:own)) then 'EMPLOYER' end
            """;

    private static final String SELECT = """
            select a.id, a.register_number, a.scheme, a.route, a.school, a.preparation, a.assessor, a.begun_on, a.outcome, a.decided_on, a.version,
                   %s as seen_as
              from assessment a
            """.formatted(SEEN_AS);

    private final Jdbi jdbi;

    Assessments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An assessment, and as what the caller knows of it. */
    public record Assessment(
            UUID id,
            String registerNumber,
            String scheme,
            String route,
            String school,
            String preparation,
            @Nullable String assessor,
            LocalDate begunOn,
            @Nullable AssessmentOutcome outcome,
            @Nullable LocalDate decidedOn,
            long version,
            Role seenAs) {}

    /** What the assessment body decided of a breach. */
    public record Settled(UUID assessment, UUID fact, Rule rule, boolean accepted, String reason) {}

    /** What becomes of it: what it breaks, what of that is settled, what is lacking, and by when what must be by the scheme. */
    public record State(
            Scheme scheme,
            List<Fact> facts,
            List<Breach> breaches,
            List<Settled> settled,
            List<Missing> missing,
            List<Deadline> deadlines) {
        /** The breaches of which nothing is decided yet. */
        public List<Breach> undecided() {
            Set<String> decided =
                    settled.stream().map(one -> one.fact() + " " + one.rule()).collect(Collectors.toSet());
            return breaches.stream()
                    .filter(one -> !decided.contains(one.fact() + " " + one.rule()))
                    .toList();
        }

        public boolean hasRefusal() {
            return settled.stream().anyMatch(one -> !one.accepted());
        }
    }

    public Optional<Assessment> find(UUID id, Caller caller) {
        return jdbi.withHandle(handle -> find(handle, id, caller, ""));
    }

    /** The same, held until the transaction ends. */
    static Assessment hold(Handle handle, UUID id, Caller caller) {
        return find(handle, id, caller, " for no key update of a").orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static Optional<Assessment> find(Handle handle, UUID id, Caller caller, String lock) {
        return bound(handle.createQuery(SELECT + " where a.id = :id and (" + SEEN_AS + ") is not null" + lock), caller)
                .bind("id", id)
                .mapTo(Assessment.class)
                .findOne();
    }

    /** One page, oldest first; of one organisation or person where so asked. */
    public List<Assessment> list(
            @Nullable String organisation, @Nullable String number, Paging.From from, Caller caller) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(SELECT + " where (" + SEEN_AS + """
                                ) is not null and a.id > :after::uuid
                                  and (:organisation::text is null or :organisation in (a.school, a.preparation, a.assessor))
                                  and (:number::text is null or a.register_number = :number)
                                order by a.id limit :fetch
                                """), caller)
                .bind("after", from.afterId())
                .bind("organisation", organisation)
                .bind("number", number)
                .bind("fetch", from.fetch())
                .mapTo(Assessment.class)
                .list());
    }

    static Query bound(Query query, Caller caller) {
        return query.bind("registrar", caller.is(Role.REGISTRAR))
                .bind("assessor", caller.is(Role.ASSESSOR))
                .bind("provider", caller.is(Role.PROVIDER))
                .bind("employer", caller.is(Role.EMPLOYER))
                .bind("self", caller.selfNumber())
                .bind("own", caller.organisationCodes());
    }

    /** What is said of an assessment, with which one it is. */
    public record Said(
            UUID assessment,
            UUID id,
            FactKind kind,
            boolean planned,
            LocalDate on,
            @Nullable Integer number,
            @Nullable String role,
            @Nullable Integer minutes,
            @Nullable Boolean yes,
            @Nullable String text) {
        Fact fact() {
            return new Fact(id, kind, planned, on, number, role, minutes, yes, text);
        }
    }

    /** Who reads a kind of fact. */
    public record ReadBy(FactKind kind, List<String> roles) {}

    /** How each assessment stands, as its reader may read it: rules are always judged by all facts. The same few statements for many. */
    public Map<UUID, State> states(List<Assessment> assessments) {
        return jdbi.withHandle(handle -> {
            Map<FactKind, List<String>> readers =
                    handle
                            .createQuery("select kind, read_by as roles from assessment_fact_kind")
                            .mapTo(ReadBy.class)
                            .stream()
                            .collect(Collectors.toMap(ReadBy::kind, ReadBy::roles));
            Map<UUID, State> states = new HashMap<>();
            whole(handle, assessments)
                    .forEach((one, state) -> states.put(
                            one.id(),
                            new State(
                                    state.scheme(),
                                    state.facts().stream()
                                            .filter(fact -> one.seenAs() == Role.REGISTRAR
                                                    || readers.getOrDefault(fact.kind(), List.of())
                                                            .contains(
                                                                    one.seenAs().name()))
                                            .toList(),
                                    state.breaches(),
                                    state.settled(),
                                    state.missing(),
                                    state.deadlines())));
            return states;
        });
    }

    /** How one stands, whoever reads it. */
    static State state(Handle handle, Assessment one) {
        return Objects.requireNonNull(whole(handle, List.of(one)).get(one));
    }

    private static Map<Assessment, State> whole(Handle handle, List<Assessment> assessments) {
        UUID[] ids = assessments.stream().map(Assessment::id).toArray(UUID[]::new);
        Map<UUID, List<Said>> said = handle.createQuery("""
                        select assessment, id, kind, planned, on_date as "on", number, role, minutes, yes, text from assessment_fact
                         where assessment = any(:ids) and withdrawn_at is null order by id
                        """).bind("ids", ids).mapTo(Said.class).stream()
                .collect(Collectors.groupingBy(Said::assessment));
        Map<UUID, List<Settled>> settled = handle
                .createQuery(
                        "select assessment, fact, rule, accepted, reason from assessment_exception where assessment = any(:ids)")
                .bind("ids", ids)
                .mapTo(Settled.class)
                .stream()
                .collect(Collectors.groupingBy(Settled::assessment));
        Map<UUID, List<Deadline>> deadlines = Deadlines.bySchemes(handle, ids);
        Map<String, Scheme> schemes = new HashMap<>();
        Map<String, Route> routes = new HashMap<>();
        Map<Assessment, State> states = new LinkedHashMap<>();
        for (Assessment one : assessments) {
            Scheme scheme = schemes.computeIfAbsent(one.scheme(), code -> Schemes.scheme(handle, code));
            Route route = routes.computeIfAbsent(
                    one.scheme() + " " + one.route(), _ -> Schemes.route(handle, one.scheme(), one.route()));
            List<Fact> facts = said.getOrDefault(one.id(), List.of()).stream()
                    .map(Said::fact)
                    .toList();
            states.put(
                    one,
                    new State(
                            scheme,
                            facts,
                            Breaches.of(scheme, route, facts),
                            settled.getOrDefault(one.id(), List.of()),
                            Missing.of(scheme, facts),
                            deadlines.getOrDefault(one.id(), List.of())));
        }
        return states;
    }
}
