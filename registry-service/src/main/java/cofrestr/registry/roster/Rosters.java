package cofrestr.registry.roster;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.profile.ListProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lists that were sent. A caller finds those of its own organisations; registrars and auditors of the register find all. */
@ApplicationScoped
public class Rosters {
    private static final String SELECT = """
            select id, organisation, sender, as_of, profile, coverage, state, rows, left_out, plan_hash, counts::text,
                   not_covered, not_taken, notes::text, amends, guard::text, coalesce((guard ->> 'blocks')::boolean, false) as guard_blocks, recorded_from, committed_at
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
    Optional<UUID> openWith(Roster.Announced list, ReadRoster.ReadFile file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from roster
                         where organisation = :organisation and sender = :sender and as_of = :asOf and profile = :profile
                           and coverage = :coverage and content_hash = :content and reading = :reading and state in ('READING', 'PLANNED')
                        """)
                .bind("organisation", list.organisation().value())
                .bind("sender", list.sender().value())
                .bind("asOf", list.asOf())
                .bind("profile", list.profile())
                .bind("coverage", list.coverage())
                .bind("content", file.content())
                .bind("reading", file.reading())
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
    void read(UUID roster, ReadRoster.ReadFile file, ListProfile profile) {
        RowReader.Read rows = file.rows();
        String[] notTaken = headings(rows).filter(profile.ignored()::contains).toArray(String[]::new);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update roster set heading = :heading, separator = :separator, rows = :rows, content_hash = :content, reading = :reading,
                                          left_out = :leftOut, not_taken = :notTaken
                         where id = :id
                        """)
                .bind("rows", rows.rows())
                .bind("content", file.content())
                .bind("reading", file.reading())
                .bind("leftOut", file.leftOut())
                .bind("notTaken", notTaken)
                .bind("heading", rows.heading())
                .bind("separator", String.valueOf(rows.separator()))
                .bind("id", roster)
                .execute());
    }

    /** Notes that a list is made of the mended rows of {@code mended}, headed as that was. */
    void amends(UUID roster, UUID mended, ReadRoster.ReadFile file) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update roster set amends = :mended, rows = :rows, content_hash = :content, reading = :reading, left_out = :leftOut,
                               (heading, separator) = (select heading, separator from roster before where before.id = :mended)
                         where id = :id
                        """)
                .bind("mended", mended)
                .bind("rows", file.rows().rows())
                .bind("content", file.content())
                .bind("reading", file.reading())
                .bind("leftOut", file.leftOut())
                .bind("id", roster)
                .execute());
    }

    /** NDJSON has no heading line. */
    private static Stream<String> headings(RowReader.Read rows) {
        return rows.heading().isEmpty()
                ? Stream.of()
                : RowReader.cells(rows.separator(), rows.heading()).stream().flatMap(List::stream);
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

    /**
     * Refuses a staged list that is for an earlier day than the newest of whoever kept the list of one of its organisations before
     * this sender.
     */
    void refuseBeforeFormerKeepers(UUID roster, Roster.Announced list) {
        jdbi.withHandle(handle -> handle.createQuery("""
                        select max(k.not_before) from roster_keeper k
                         where upper_inf(k.valid) and k.keeper = :sender
                           and k.organisation in (select organisation from roster_row where roster = :roster)
                        """)
                        .bind("sender", list.sender().value())
                        .bind("roster", roster)
                        .mapTo(LocalDate.class)
                        .findOne())
                .filter(list.asOf()::isBefore)
                .ifPresent(newest -> {
                    throw Problem.of(RegistryProblem.ROSTER_TOO_OLD, newest);
                });
    }

    /** The date of the newest list that this sender committed for this organisation, alone or among others above it. */
    Optional<LocalDate> newestCommitted(OrganisationCode organisation, OrganisationCode sender) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select max(as_of) from roster
                         where organisation in (select ancestor from organisation_ancestor where code = :organisation)
                           and sender = :sender and state = 'COMMITTED' and coverage in ('NAMED', 'ALL')
                        """)
                .bind("organisation", organisation.value())
                .bind("sender", sender.value())
                .mapTo(LocalDate.class)
                .findOne());
    }
}
