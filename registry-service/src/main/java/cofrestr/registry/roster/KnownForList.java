package cofrestr.registry.roster;

import cofrestr.kit.time.Clocks;
import cofrestr.registry.collection.CollectionRules;
import cofrestr.registry.posttitle.PostTitles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Gathers what the rows of a list are read against. */
@ApplicationScoped
class KnownForList {
    private final Jdbi jdbi;
    private final PostTitles titles;
    private final CollectionRules collection;
    private final Clock clock;

    KnownForList(Jdbi jdbi, PostTitles titles, CollectionRules collection, Clock clock) {
        this.jdbi = jdbi;
        this.titles = titles;
        this.collection = collection;
        this.clock = clock;
    }

    /** A code, and whether what it stands for is so. */
    public record Marked(String code, boolean marked) {}

    KnownCodes forList(Roster.Announced list) {
        return jdbi.withHandle(handle -> new KnownCodes(
                Clocks.today(clock),
                organisations(handle, list),
                marked(handle.createQuery("""
                        select role_profile as code, supports_specified_work as marked from role_profile_work where valid @> :asOf::date
                        """).bind("asOf", list.asOf())),
                handle.createQuery("select code from census_category")
                        .mapTo(String.class)
                        .set(),
                titles.usableBy(list.organisation()),
                collection.on(list.asOf())));
    }

    /** Those at and beneath the list's, each with whether the law asks holders of certain posts there to be registered. */
    private static Map<String, Boolean> organisations(Handle handle, Roster.Announced list) {
        return marked(handle.createQuery("""
                        select o.code, exists (select from registration_duty d
                                                where d.setting = coalesce(o.sector, o.kind) and d.valid @> :asOf::date) as marked
                          from organisation_ancestor a join organisation o on o.code = a.code where a.ancestor = :organisation
                        """)
                .bind("organisation", list.organisation().value())
                .bind("asOf", list.asOf()));
    }

    private static Map<String, Boolean> marked(Query query) {
        return query.mapTo(Marked.class).stream().collect(Collectors.toMap(Marked::code, Marked::marked));
    }
}
