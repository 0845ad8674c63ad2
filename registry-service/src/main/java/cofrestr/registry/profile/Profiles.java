package cofrestr.registry.profile;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The saved profiles. An organisation has its own, those of the organisations above it, and those that are there for everybody. */
@ApplicationScoped
public class Profiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Those an organisation can use, the nearest of each name. */
    private static final String USABLE = """
            select distinct on (p.name) p.organisation, p.name, p.columns::text as columns, p.ignored, p.version, p.basis
              from roster_profile p
              left join organisation_ancestor a on a.ancestor = p.organisation and a.code = :organisation
             where p.organisation is null or a.code is not null
             order by p.name, a.distance nulls last
            """;

    private final Jdbi jdbi;

    Profiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those an organisation can use, in the order of their names. */
    public List<SavedProfile> usableBy(OrganisationCode organisation, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from (" + USABLE + ") usable where name > :after order by name limit :fetch")
                .bind("organisation", organisation.value())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .map((row, _) -> saved(row))
                .list());
    }

    /** The one of this name that an organisation can use. */
    public Optional<SavedProfile> find(OrganisationCode organisation, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from (" + USABLE + ") usable where name = :name")
                .bind("organisation", organisation.value())
                .bind("name", name)
                .map((row, _) -> saved(row))
                .findOne());
    }

    /** The same, ready to read a list with. */
    public Optional<ListProfile> toReadWith(OrganisationCode organisation, String name) {
        return find(organisation, name)
                .map(saved -> ListProfile.mapped(
                        saved.name(), saved.columns(), Set.copyOf(saved.ignored()), saved.version()));
    }

    /** The version of the organisation's own profile of this name, its row held; 0 where there is none. */
    long lock(OrganisationCode organisation, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from roster_profile where organisation = :organisation and name = :name for update")
                .bind("organisation", organisation.value())
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    void save(SavedProfile profile, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into roster_profile (organisation, name, columns, ignored, version, basis, recorded_from)
                        values (:organisation, :name, :columns::jsonb, :ignored, :version, :basis, :now)
                            on conflict on constraint roster_profile_once
                            do update set columns = excluded.columns, ignored = excluded.ignored, version = excluded.version,
                                          recorded_from = excluded.recorded_from
                        """)
                .bind("organisation", profile.organisation())
                .bind("name", profile.name())
                .bind("columns", json(profile.columns()))
                .bind("ignored", profile.ignored().toArray(String[]::new))
                .bind("version", profile.version())
                .bind("basis", profile.basis())
                .bind("now", now)
                .execute());
    }

    private static SavedProfile saved(ResultSet row) throws SQLException {
        return new SavedProfile(
                row.getString("organisation"),
                row.getString("name"),
                columns(row.getString("columns")),
                Arrays.asList((String[]) row.getArray("ignored").getArray()),
                row.getLong("version"),
                row.getString("basis"));
    }

    private static List<ColumnSource> columns(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(List<ColumnSource> columns) {
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
