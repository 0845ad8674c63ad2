package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The programmes there are. Everybody may read them. */
@ApplicationScoped
public class Programmes {
    private static final String SELECT = """
            select p.code, p.title_en, p.title_cy, p.provider, p.accreditation, p.route, p.level, p.mode, p.language, p.audience, p.area,
                   p.valid_from as "from", p.valid_until as until, p.fee, p.qualification, p.leads_to, p.basis, p.source,
                   p.programme_set, p.version, array(select r.kind || ' ' || r.value from programme_rule r where r.programme = p.code order by 1) as rules
              from programme p
            """;

    private final Jdbi jdbi;

    Programmes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is looked for: what, where, by whom, at what cost, which funding. Null narrows nothing. */
    public record Wanted(
            @Nullable String words,
            @Nullable String area,
            @Nullable String provider,
            @Nullable BigDecimal mostCost,
            @Nullable String stream,
            @Nullable String route,
            @Nullable Integer level) {}

    public Optional<Programme> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where p.code = :code")
                .bind("code", code)
                .mapTo(Programme.class)
                .findOne());
    }

    /** Refuses a programme that is not the caller's own, as if it were not there. */
    public void refuseOther(String code, Caller by) {
        jdbi.useHandle(handle -> refuseOther(handle, code, by));
    }

    /** The same within a use case. */
    public static void refuseOther(Handle handle, String code, Caller by) {
        String provider = handle.createQuery("select provider from programme where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        Own.refuseOther(handle, provider, Role.PROVIDER, by);
    }

    /** Refuses also who may not change it: what was loaded with a set is for registrars to change. */
    static void refuseUnchangeable(Handle handle, String code, Caller by) {
        refuseOther(handle, code, by);
        boolean loaded = handle.createQuery("select programme_set is not null from programme where code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
        if (loaded && !by.is(Role.REGISTRAR)) {
            throw Problem.of(CpdProblem.PROGRAMME_OF_A_SET);
        }
    }

    /** One page, by code. */
    public List<Programme> list(Wanted wanted, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.code > :after
                           and (lower(p.title_en) like all(:patterns) or lower(p.title_cy) like all(:patterns))
                           and (lower(coalesce(p.area, '')) like all(:places)
                                or exists (select from programme_session s join programme_year y on y.id = s.year
                                            where y.programme = p.code and lower(s.place) like all(:places)))
                           and (:provider::text is null or p.provider = :provider)
                           and (:mostCost::numeric is null or p.fee <= :mostCost)
                           and (:stream::text is null or exists (select from funding_stream f where f.code = :stream) and stream_pays_for(:stream, p.code, null))
                           and (:route::text is null or p.route = :route)
                           and (:level::integer is null or p.level = :level)
                         order by p.code limit :fetch
                        """)
                .bindMethods(wanted)
                .bind("patterns", patterns(wanted.words()))
                .bind("places", patterns(wanted.area()))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Programme.class)
                .list());
    }

    /** Each word as a pattern that finds it; signs of patterns in a word mean themselves. */
    private static String[] patterns(@Nullable String words) {
        return Arrays.stream(
                        (words == null ? "" : words).toLowerCase(Locale.ROOT).split("\\s+", -1))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    /** The years of some programmes, by programme, oldest first. */
    public Map<String, List<ProgrammeYear>> years(List<String> programmes) {
        return jdbi.withHandle(handle -> handle
                .createQuery(ProgrammeYears.SELECT + " where programme = any(:codes) order by begins, label")
                .bind("codes", programmes.toArray(String[]::new))
                .mapTo(ProgrammeYear.class)
                .stream()
                .collect(Collectors.groupingBy(ProgrammeYear::programme)));
    }
}
