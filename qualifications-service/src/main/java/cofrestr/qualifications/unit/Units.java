package cofrestr.qualifications.unit;

import cofrestr.kit.paging.Paging;
import cofrestr.qualifications.qualification.TitleWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The units there are. */
@ApplicationScoped
public class Units {
    private static final String LIST = """
            select u.number, u.title_en, u.title_cy, u.title_cy_basis, u.awarding_body, u.level, u.credits, u.glh, u.source, u.version
              from unit u
             where u.number > :after
               and lower(u.title_en || ' ' || u.title_cy) like all (:words)
               and (:number::text is null or u.number = :number)
               and (:level::int is null or u.level = :level)
               and (:awardingBody::text is null or u.awarding_body = :awardingBody)
               and (:qualification::text is null
                    or exists (select from unit_in_group g where g.unit = u.number and g.qualification = :qualification))
             order by u.number limit :fetch
            """;

    private final Jdbi jdbi;

    Units(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A unit as a source gives it.
     *
     * @param level 0 (Entry) to 8
     * @param credits of 10 hours of learning each
     * @param glh guided learning hours
     */
    public record Unit(
            String number,
            String titleEn,
            String titleCy,
            String titleCyBasis,
            @Nullable String awardingBody,
            @Nullable Integer level,
            @Nullable Integer credits,
            @Nullable Integer glh,
            String source,
            long version) {}

    /** What is looked for; null asks nothing. {@code qualification}: a unit of any version of its rules. */
    public record Wanted(
            @Nullable String title,
            @Nullable String number,
            @Nullable Integer level,
            @Nullable String awardingBody,
            @Nullable String qualification) {}

    public List<Unit> list(Wanted wanted, Paging.From from) {
        return find(wanted, from.after(), from.fetch());
    }

    public Optional<Unit> find(UnitNumber number) {
        return find(new Wanted(null, number.value(), null, null, null), "", 1).stream()
                .findFirst();
    }

    /** Those of these units that there are. */
    public List<Unit> find(Set<UnitNumber> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number, title_en, title_cy, title_cy_basis, awarding_body, level, credits, glh, source, version"
                                + " from unit where number = any (:numbers)")
                .bind("numbers", numbers.stream().map(UnitNumber::value).toArray(String[]::new))
                .mapTo(Unit.class)
                .list());
    }

    private List<Unit> find(Wanted wanted, String after, int fetch) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bindMethods(wanted)
                .bind("words", TitleWords.patterns(wanted.title()))
                .bind("after", after)
                .bind("fetch", fetch)
                .mapTo(Unit.class)
                .list());
    }
}
