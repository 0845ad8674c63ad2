package cofrestr.cpd.resource;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The library: entered and changed by registry staff, read by everybody. */
@ApplicationScoped
public class LearningResources {
    private static final String SHOWN = """
            select code, title_en, title_cy, about_en, about_cy, address, in_welsh, in_english, roles, standards, areas,
                   lower(offered) as offered_from, upper(offered) - 1 as offered_until, version
              from learning_resource
            """;

    private final Jdbi jdbi;
    private final Versions versions;
    private final Clock clock;

    LearningResources(Jdbi jdbi, Versions versions, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.clock = clock;
    }

    /** What a reader looks for; null is not asked. */
    public record Wanted(
            @Nullable String role,
            @Nullable String standard,
            @Nullable String area,
            @Nullable Boolean inWelsh) {}

    /** What is offered today and fits. */
    public List<LearningResource> list(Wanted wanted, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN + """
                         where offered @> :today::date
                           and (:role::text is null or roles = '{}' or roles @> array[:role::text])
                           and (:standard::text is null or standards = '{}' or standards @> array[:standard::text])
                           and (:area::text is null or areas = '{}' or areas @> array[:area::text])
                           and (:inWelsh::boolean is null or in_welsh = :inWelsh)
                           and code > :after
                         order by code limit :fetch
                        """)
                .bindMethods(wanted)
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(LearningResource.class)
                .list());
    }

    public Optional<LearningResource> find(String code) {
        return jdbi.withHandle(handle -> find(handle, code));
    }

    private static Optional<LearningResource> find(Handle handle, String code) {
        return handle.createQuery(SHOWN + " where code = :code")
                .bind("code", code)
                .mapTo(LearningResource.class)
                .findOne();
    }

    @Transactional
    public void enter(LearningResource resource, Caller by) {
        jdbi.useHandle(handle -> {
            int _ = fields(handle.createUpdate("""
                            insert into learning_resource (code, title_en, title_cy, about_en, about_cy, address, in_welsh, in_english,
                                                           roles, standards, areas, offered, recorded_by, recorded_from)
                            values (:code, :titleEn, :titleCy, :aboutEn, :aboutCy, :address, :inWelsh, :inEnglish,
                                    :roles, :standards, :areas, daterange(:from, :until::date, '[]'), :by, :now)
                            """), resource, by).execute();
        });
    }

    /** All of it anew. */
    @Transactional
    public void change(LearningResource resource, @Nullable String ifMatch, Caller by) {
        jdbi.useHandle(handle -> {
            long seen = versions.required(ifMatch);
            LearningResource held = find(handle, resource.code()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            versions.same(seen, held.version());
            int changed = fields(handle.createUpdate("""
                            update learning_resource
                               set title_en = :titleEn, title_cy = :titleCy, about_en = :aboutEn, about_cy = :aboutCy, address = :address,
                                   in_welsh = :inWelsh, in_english = :inEnglish, roles = :roles, standards = :standards, areas = :areas,
                                   offered = daterange(:from, :until::date, '[]'), recorded_by = :by, recorded_from = :now, version = version + 1
                             where code = :code and version = :seen
                            """), resource, by)
                    .bind("seen", seen)
                    .execute();
            if (changed == 0) {
                throw Problem.of(KitProblem.CHANGED_MEANWHILE, held.version() + 1);
            }
        });
    }

    private <S extends SqlStatement<S>> S fields(S statement, LearningResource resource, Caller by) {
        return statement
                .bind("code", resource.code())
                .bind("titleEn", resource.titleEn())
                .bind("titleCy", resource.titleCy())
                .bind("aboutEn", resource.aboutEn())
                .bind("aboutCy", resource.aboutCy())
                .bind("address", resource.address())
                .bind("inWelsh", resource.inWelsh())
                .bind("inEnglish", resource.inEnglish())
                .bind("roles", resource.roles().toArray(String[]::new))
                .bind("standards", resource.standards().toArray(String[]::new))
                .bind("areas", resource.areas().toArray(String[]::new))
                .bind("from", resource.offeredFrom())
                .bind("until", resource.offeredUntil())
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock));
    }
}
