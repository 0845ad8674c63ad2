package cofrestr.qualifications.simulation;

import cofrestr.kit.job.Jobs;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.requirement.Requirement;
import cofrestr.qualifications.requirement.Requirements;
import cofrestr.qualifications.requirement.WriteTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The simulations: asked for, and kept with their figures. */
@ApplicationScoped
public class Simulations {
    private static final String SELECT = """
            select s.id, s.requirement, s.requirement_version, s.terms::text as terms, s.as_of, s.known_at, s.asked_by, s.asked_at,
                   s.people, s.inputs_hash, s.finished_at, coalesce(j.state, 'DONE') as state
              from simulation s
              left join job j on j.kind = 'simulation' and j.unique_key = s.id::text
            """;

    private final Jdbi jdbi;
    private final Requirements requirements;
    private final Jobs jobs;
    private final Clock clock;

    Simulations(Jdbi jdbi, Requirements requirements, Jobs jobs, Clock clock) {
        this.jdbi = jdbi;
        this.requirements = requirements;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A row of figures as it is kept. */
    public record Kept(
            Grouping grouping,
            String code,
            long inScope,
            long met,
            long transition,
            long provisional,
            long unknown,
            long notMet) {
        /** The figures of the group. */
        public Figures figures() {
            return new Figures(inScope, met, transition, provisional, unknown, notMet);
        }
    }

    /** Asks what a requirement, as it stands now, would mean for the workforce of a day; answers the id. */
    @Transactional
    public UUID ask(UUID requirement, @Nullable LocalDate asOf, @Nullable Instant knownAt, String desk) {
        Requirement found = requirements.find(requirement, true).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Instant now = Clocks.now(clock);
        if (knownAt != null && knownAt.isAfter(now)) {
            throw Problem.of(KitProblem.REQUEST_INVALID, 1).at("/knownAt", KitProblem.FIELD_INVALID);
        }
        return jdbi.withHandle(handle -> {
            UUID id = handle.createQuery("""
                            insert into simulation (requirement, requirement_version, terms, as_of, known_at, asked_by, asked_at)
                            values (:requirement, :version, :terms::jsonb, :asOf, :knownAt, :desk, :now)
                            returning id
                            """)
                    .bind("requirement", requirement)
                    .bind("version", found.version())
                    .bind("terms", WriteTerms.write(found).toString())
                    .bind("asOf", asOf == null ? Clocks.today(clock) : asOf)
                    .bind("knownAt", knownAt == null ? now : knownAt)
                    .bind("desk", desk)
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .one();
            UUID _ = jobs.ask(handle, RunSimulation.KIND, id.toString(), "{\"simulation\": \"" + id + "\"}");
            return id;
        });
    }

    public Optional<Simulation> find(UUID requirement, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where s.id = :id and s.requirement = :requirement")
                        .bind("id", id)
                        .bind("requirement", requirement)
                        .mapTo(Simulation.class)
                        .findOne());
    }

    /** Those of a requirement, oldest first. */
    public List<Simulation> list(UUID requirement, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where s.requirement = :requirement and (:after = '' or s.id > nullif(:after, '')::uuid)
                         order by s.id limit :fetch
                        """)
                .bind("requirement", requirement)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Simulation.class)
                .list());
    }

    /** Its figures as they are, in the order of their groups. */
    public List<Kept> figuresOf(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select grouping, code, in_scope, met, transition, provisional, unknown, not_met
                          from simulation_figure where simulation = :id order by grouping, code collate "C"
                        """).bind("id", id).mapTo(Kept.class).list());
    }

    /** How figures are shown to those who may not see them as they are; the rule of today holds whatever day is asked about. */
    public DisclosureRule disclosureRule() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select rounding_base, smallest_shown from disclosure_rule where valid @> :day::date")
                .bind("day", Clocks.today(clock))
                .mapTo(DisclosureRule.class)
                .one());
    }
}
