package cofrestr.registry.posttitle;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.registry.practitioner.FoldedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The post titles of employers. An organisation's own list goes before those of the organisations above it. */
@ApplicationScoped
public class PostTitles {
    private final Jdbi jdbi;

    PostTitles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An organisation's own titles, and their version; 0 where it has saved none. */
    public record Saved(List<TitleMeaning> titles, long version) {}

    /** A title by which rows can find it. */
    public record Folded(String folded, TitleMeaning meaning) {}

    /** A title without what people write in different ways. */
    public static String fold(String title) {
        return FoldedName.of(title.replace('-', ' '), "");
    }

    public Saved of(OrganisationCode organisation) {
        return jdbi.withHandle(handle -> new Saved(
                handle.createQuery("""
                                select title, role_profile, supports_specified_work from post_title
                                 where organisation = :organisation order by folded
                                """)
                        .bind("organisation", organisation.value())
                        .mapTo(TitleMeaning.class)
                        .list(),
                version(organisation)));
    }

    /** All titles that the rows of an organisation's list can use, by their folded form. */
    public Map<String, TitleMeaning> usableBy(OrganisationCode organisation) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct on (t.folded) t.folded, t.title, t.role_profile, t.supports_specified_work
                          from post_title t join organisation_ancestor a on a.ancestor = t.organisation
                         where a.code = :organisation order by t.folded, a.distance
                        """)
                .bind("organisation", organisation.value())
                .map((row, context) -> new Folded(
                        row.getString("folded"),
                        new TitleMeaning(
                                row.getString("title"),
                                row.getString("role_profile"),
                                row.getObject("supports_specified_work", Boolean.class))))
                .stream()
                .collect(Collectors.toMap(Folded::folded, Folded::meaning)));
    }

    /** By which versions of titles such a list is read. */
    public String versionsFor(OrganisationCode organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(string_agg(t.organisation || ':' || t.version, ',' order by a.distance), '')
                          from post_title_list t join organisation_ancestor a on a.ancestor = t.organisation where a.code = :organisation
                        """)
                .bind("organisation", organisation.value())
                .mapTo(String.class)
                .one());
    }

    /** The version of an organisation's list, its row held for a change. */
    long lock(OrganisationCode organisation) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into post_title_list (organisation, version, recorded_from) values (?, 0, now()) on conflict do nothing",
                organisation.value()));
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from post_title_list where organisation = :organisation for update")
                .bind("organisation", organisation.value())
                .mapTo(Long.class)
                .one());
    }

    void replace(OrganisationCode organisation, List<TitleMeaning> titles, long version, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from post_title where organisation = ?", organisation.value());
            if (!titles.isEmpty()) {
                try (PreparedBatch batch = handle.prepareBatch("""
                        insert into post_title (organisation, folded, title, role_profile, supports_specified_work)
                        values (:organisation, :folded, :title, :roleProfile, :supportsSpecifiedWork)
                        """)) {
                    titles.forEach(title -> batch.bindMethods(title)
                            .bind("organisation", organisation.value())
                            .bind("folded", fold(title.title()))
                            .add());
                    batch.execute();
                }
            }
            handle.execute(
                    "update post_title_list set version = ?, recorded_from = ? where organisation = ?",
                    version,
                    now,
                    organisation.value());
        });
    }

    private long version(OrganisationCode organisation) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select version from post_title_list where organisation = :organisation")
                        .bind("organisation", organisation.value())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }
}
