package cofrestr.cpd.programme;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The training plans that a caller may know of: what is published, and its own; of its own, how much was taken up. */
@ApplicationScoped
public class KnownPlans {
    private static final String OWN = "(:registrar or :employer and t.organisation in (select beneath(:own)))";

    private static final String SELECT = """
            select t.id, t.organisation, t.partners, t.year, t.title_en, t.title_cy, t.state, t.agreed_on, t.published_on, t.programme_set, t.version, %s as own
              from training_plan t where (t.state = 'PUBLISHED' or %s)
            """.formatted(OWN, OWN);

    private final Jdbi jdbi;

    KnownPlans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A plan; {@code own}: whether its reader may know how much was taken up. */
    public record Plan(
            UUID id,
            String organisation,
            List<String> partners,
            String year,
            String titleEn,
            String titleCy,
            TrainingPlans.State state,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String programmeSet,
            long version,
            boolean own) {}

    /**
     * A line, and how many people of the organisations took it up in the programme year of that label, or completed it; that is
     * counted where the plan is the reader's own and the line names a programme.
     */
    public record Line(
            UUID plan,
            @Nullable String programme,
            @Nullable String topic,
            int volume,
            @Nullable Long enrolled,
            @Nullable Long completed) {}

    public Optional<Plan> find(UUID id, Caller by) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(SELECT + " and t.id = :id"), by)
                .bind("id", id)
                .mapTo(Plan.class)
                .findOne());
    }

    public List<Plan> list(@Nullable String organisation, @Nullable String year, Paging.From from, Caller by) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(SELECT + """
                         and t.id > :after::uuid and (:organisation::text is null or t.organisation in (select beneath(array[:organisation])))
                         and (:year::text is null or t.year = :year)
                         order by t.id limit :fetch
                        """), by)
                .bind("organisation", organisation)
                .bind("year", year)
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .mapTo(Plan.class)
                .list());
    }

    /** The lines of some plans, by plan. */
    public Map<UUID, List<Line>> lines(List<Plan> plans) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select l.plan, l.programme, l.topic, l.volume, taken.enrolled, taken.completed
                          from training_plan_line l join training_plan t on t.id = l.plan
                          left join lateral (
                               select count(*) as enrolled, count(*) filter (where e.state = 'COMPLETED') as completed
                                 from programme_year y join enrolment e on e.year = y.id
                                where l.plan = any(:own) and y.programme = l.programme and y.label = t.year and e.role = 'PARTICIPANT'
                                  and e.state in ('ENROLLED', 'COMPLETED', 'NOT_COMPLETED')
                                  and e.organisation in (select beneath(t.partners || t.organisation))) taken
                            on l.programme is not null and l.plan = any(:own)
                         where l.plan = any(:plans) order by l.plan, l.place
                        """)
                .bind("plans", plans.stream().map(Plan::id).toArray(UUID[]::new))
                .bind("own", plans.stream().filter(Plan::own).map(Plan::id).toArray(UUID[]::new))
                .mapTo(Line.class)
                .stream()
                .collect(Collectors.groupingBy(Line::plan)));
    }

    private static Query bound(Query query, Caller by) {
        return query.bind("registrar", by.is(Role.REGISTRAR))
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("own", by.organisationCodes());
    }
}
