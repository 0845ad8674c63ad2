package cofrestr.registry.roster;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lists that were sent. A caller finds those of its own organisations; registrars and auditors of the register find all. */
@ApplicationScoped
public class Rosters {
    private static final String SELECT = """
            select id, organisation, sender, as_of, profile, coverage, state, rows, plan_hash, counts::text,
                   not_covered, guard::text, coalesce((guard ->> 'blocks')::boolean, false) as guard_blocks, recorded_from, committed_at
              from roster
            """;

    private final Jdbi jdbi;

    Rosters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The list with this id, if the caller may see it. */
    public Optional<Roster> find(UUID id, Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where id = :id
                           and (:everywhere or exists (select from organisation_ancestor a
                                                        where a.code = roster.organisation and a.ancestor = any(:own)))
                        """)
                .bind("id", id)
                .bind("everywhere", caller.is(Role.REGISTRAR))
                .bind("own", caller.organisationCodes())
                .mapTo(Roster.class)
                .findOne());
    }

    /** The open plan for the same content, so that sending a list twice is one list. */
    Optional<UUID> openWith(Roster.Announced list, byte[] contentHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from roster
                         where organisation = :organisation and sender = :sender and as_of = :asOf and profile = :profile
                           and coverage = :coverage and content_hash = :content and state in ('READING', 'PLANNED')
                        """)
                .bind("organisation", list.organisation().value())
                .bind("sender", list.sender().value())
                .bind("asOf", list.asOf())
                .bind("profile", list.profile())
                .bind("coverage", list.coverage())
                .bind("content", contentHash)
                .mapTo(UUID.class)
                .findOne());
    }

    UUID open(Roster.Announced list, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into roster (organisation, sender, as_of, profile, coverage, state, client, content_hash, recorded_from)
                        values (:organisation, :sender, :asOf, :profile, :coverage, 'READING', :client, '', :now)
                        returning id
                        """)
                .bind("organisation", list.organisation().value())
                .bind("sender", list.sender().value())
                .bind("asOf", list.asOf())
                .bind("profile", list.profile())
                .bind("coverage", list.coverage())
                .bind("client", list.client())
                .bind("now", now)
                .mapTo(UUID.class)
                .one());
    }

    /** Notes what was read, and how the file was headed, so that its failed rows can be given back in the sender's own columns. */
    void read(UUID roster, RowReader.Read file, byte[] content) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update roster set heading = :heading, separator = :separator, rows = :rows, content_hash = :content where id = :id")
                .bind("rows", file.rows())
                .bind("content", content)
                .bind("heading", file.heading())
                .bind("separator", String.valueOf(file.separator()))
                .bind("id", roster)
                .execute());
    }

    /** Forgets a list that turned out to be one that is planned already. */
    void forget(UUID roster) {
        jdbi.useHandle(handle -> handle.execute("delete from roster where id = ?", roster));
    }

    /** Holds the list's row until the transaction ends, so that it is committed once. */
    Roster lock(UUID roster) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id for update")
                .bind("id", roster)
                .mapTo(Roster.class)
                .one());
    }

    /** Says where the list stands now. */
    static void is(Handle handle, UUID roster, Roster.State state) {
        handle.execute("update roster set state = ? where id = ?", state.name(), roster);
    }

    /** The codes that rows of this list may use. */
    KnownCodes knownCodes(Roster.Announced list, LocalDate today) {
        return jdbi.withHandle(handle -> new KnownCodes(
                today,
                handle.createQuery("select code from organisation_ancestor where ancestor = :organisation")
                        .bind("organisation", list.organisation().value())
                        .mapTo(String.class)
                        .set(),
                handle.createQuery("select role_profile from role_profile_work where valid @> :asOf::date")
                        .bind("asOf", list.asOf())
                        .mapTo(String.class)
                        .set(),
                handle.createQuery("select code from census_category")
                        .mapTo(String.class)
                        .set()));
    }

    /** The date of the newest list that this sender committed for this organisation, alone or among others above it. */
    Optional<LocalDate> newestCommitted(OrganisationCode organisation, OrganisationCode sender) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select max(as_of) from roster
                         where organisation in (select ancestor from organisation_ancestor where code = :organisation)
                           and sender = :sender and state = 'COMMITTED' and coverage <> 'ONE'
                        """)
                .bind("organisation", organisation.value())
                .bind("sender", sender.value())
                .mapTo(LocalDate.class)
                .findOne());
    }
}
