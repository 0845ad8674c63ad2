package cofrestr.qualifications.qualification;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The qualifications there are, and the lists on which they stand. */
@ApplicationScoped
public class Qualifications {
    private static final String LIST = SqlFiles.text(Qualifications.class, "list-qualifications.sql");

    private final Jdbi jdbi;

    Qualifications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is looked for; null asks nothing.
     *
     * @param title words of the title in either language, all of which it has
     * @param number the national number, or the second one
     * @param recognisedOn recognised on that day by {@code list}, or by any list where that is null
     * @param roleProfile of use in that role, or on the route on which it lies
     */
    public record Wanted(
            @Nullable String title,
            @Nullable String number,
            @Nullable Integer level,
            @Nullable String awardingBody,
            @Nullable String area,
            @Nullable LocalDate offeredOn,
            @Nullable String list,
            @Nullable LocalDate recognisedOn,
            @Nullable String route,
            @Nullable String roleProfile) {
        static Wanted thisOne(QualificationNumber number) {
            return new Wanted(null, number.value(), null, null, null, null, null, null, null, null);
        }
    }

    /** What a qualification stands on or is of use for: a list, a scheme, a role or a route, since when and until when. */
    public record Standing(
            String code,
            String titleEn,
            String titleCy,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String basis) {}

    public List<Qualification> list(Wanted wanted, Paging.From from) {
        return jdbi.withHandle(handle -> find(handle, wanted, from.after(), from.fetch()));
    }

    public Optional<Qualification> find(QualificationNumber number) {
        return jdbi.withHandle(handle -> find(handle, Wanted.thisOne(number), "", 2)).stream()
                .filter(found -> found.number().equals(number.value()))
                .findFirst();
    }

    private static List<Qualification> find(Handle handle, Wanted wanted, String after, int fetch) {
        return handle.createQuery(LIST)
                .bindMethods(wanted)
                .bind("body", wanted.awardingBody())
                .bind("words", TitleWords.patterns(wanted.title()))
                .bind("after", after)
                .bind("fetch", fetch)
                .mapTo(Qualification.class)
                .list();
    }

    /** The lists that recognise it. */
    public List<Standing> recognitions(QualificationNumber number) {
        return standings("""
                select l.code, l.title_en, l.title_cy, lower(r.valid) as since, upper(r.valid) - 1 as until, r.basis
                  from recognised r join recognition_list l on l.code = r.list
                 where r.qualification = :number order by l.code, r.valid
                """, number);
    }

    /** The equivalents lists on which it stands. */
    public List<Standing> equivalences(QualificationNumber number) {
        return standings("""
                select l.code, l.title_en, l.title_cy, lower(e.valid) as since, upper(e.valid) - 1 as until, e.basis
                  from equivalent e join equivalents_list l on l.code = e.list
                 where e.qualification = :number order by l.code, e.valid
                """, number);
    }

    /** The schemes that can pay for it. */
    public List<Standing> funding(QualificationNumber number) {
        return standings("""
                select s.code, s.title_en, s.title_cy, lower(f.valid) as since, upper(f.valid) - 1 as until,
                       f.basis || '; ' || f.valid_basis as basis
                  from fundable f join funding_scheme s on s.code = f.scheme
                 where f.qualification = :number order by s.code, f.valid
                """, number);
    }

    /** The roles and routes for which it is of use. */
    public List<Standing> relevance(QualificationNumber number) {
        return standings("""
                select coalesce(p.code, r.code) as code, coalesce(p.name_en, r.name_en) as title_en,
                       coalesce(p.name_cy, r.name_cy) as title_cy, null::date as since, null::date as until, v.basis
                  from qualification_relevance v
                  left join role_profile p on p.code = v.role_profile
                  left join progression_route r on r.code = v.route
                 where v.qualification = :number order by r.code nulls last, p.place
                """, number);
    }

    private List<Standing> standings(String select, QualificationNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(select)
                .bind("number", number.value())
                .mapTo(Standing.class)
                .list());
    }
}
