package cofrestr.cpd.community;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Communities, kept by the organisation that convenes them and read by it; those published as examples by everybody. */
@ApplicationScoped
public class Communities {
    private static final String SHOWN = """
            select c.id, c.focus_en, c.focus_cy, c.convenor, c.begins_on, c.ends_on, c.example_en, c.example_cy, c.published_on, c.version,
                   m.schools, m.members, m.support_staff, (select count(*) from community_meeting g where g.community = c.id) as meetings
              from learning_community c
                   cross join lateral (
                       select count(distinct organisation) as schools, count(*) as members, count(*) filter (where support_staff) as support_staff
                         from community_member where community = c.id and until is null) m
            """;
    private static final String OWN = " (:everywhere or c.convenor in (select beneath(:own))) ";
    private static final String ON = " (:after = '' or c.id > nullif(:after, '')::uuid) order by c.id limit :fetch";

    private final Jdbi jdbi;
    private final Clock clock;

    Communities(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is begun; see {@link Community}. */
    public record Begun(
            String focusEn,
            String focusCy,
            String convenor,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn) {}

    @Transactional
    public UUID begin(Begun begun, Caller by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into learning_community (focus_en, focus_cy, convenor, begins_on, ends_on, recorded_by, recorded_from)
                        values (:focusEn, :focusCy, :convenor, :beginsOn, :endsOn, :by, :now) returning id
                        """)
                .bindMethods(begun)
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one());
    }

    public Optional<Community> find(UUID id, Caller by) {
        return jdbi.withHandle(handle -> find(handle, id, by));
    }

    private static Optional<Community> find(Handle handle, UUID id, Caller by) {
        return handle.createQuery(SHOWN + " where c.id = :id and" + OWN)
                .bind("id", id)
                .bind("everywhere", by.is(Role.REGISTRAR))
                .bind("own", by.organisationCodes())
                .mapTo(Community.class)
                .findOne();
    }

    /** The communities that an organisation and those beneath it convene. */
    public List<Community> of(String organisation, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SHOWN + " where c.convenor in (select beneath(array[:organisation])) and" + ON)
                .bind("organisation", organisation)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Community.class)
                .list());
    }

    /** Examples for others; {@code withSupportStaff} only those in which support staff take part. */
    public List<Community> examples(boolean withSupportStaff, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN
                        + " where c.published_on is not null and (not :withSupportStaff or m.support_staff > 0) and"
                        + ON)
                .bind("withSupportStaff", withSupportStaff)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Community.class)
                .list());
    }

    public List<Community.Member> members(UUID community) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, register_number, guest, organisation, support_staff, leads, from_date, until
                          from community_member where community = :community order by id
                        """)
                .bind("community", community)
                .mapTo(Community.Member.class)
                .list());
    }

    public List<Community.Meeting> meetings(UUID community) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, on_date, topic, outcome from community_meeting where community = :community order by on_date, id")
                .bind("community", community)
                .mapTo(Community.Meeting.class)
                .list());
    }

    /** Somebody takes part from now on: of the register, as support staff of the school, or a guest. */
    @Transactional
    public void join(UUID community, Learner learner, String organisation, boolean leads, Caller by) {
        jdbi.useHandle(handle -> {
            hold(handle, community, by);
            Learners.refuseUnknown(handle, learner, by, "");
            refuseStranger(handle, learner, organisation);
            int _ = handle.createUpdate("""
                            insert into community_member (community, register_number, guest, organisation, support_staff, leads, from_date, recorded_by, recorded_from)
                            values (:community, :number, :guest::uuid, :organisation, :number::text is not null, :leads, :today, :by, :now)
                            """)
                    .bind("community", community)
                    .bind("number", learner.registerNumber())
                    .bind("guest", learner.guest())
                    .bind("organisation", organisation)
                    .bind("leads", leads)
                    .bind("today", Clocks.today(clock))
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            raise(handle, community);
        });
    }

    /** Somebody of the register comes from the school where they work; a guest from one that the register has. */
    private void refuseStranger(Handle handle, Learner learner, String organisation) {
        boolean there = handle.createQuery("""
                        select case when :number::text is null
                                    then exists (select from followed_organisation where code = :organisation and unknown_to_registry_since is null)
                                    else exists (select from followed_post p
                                                  where p.number = any(numbers_of(:number)) and p.organisation = :organisation
                                                    and p.from_date <= :today and coalesce(p.until >= :today, true)) end
                        """)
                .bind("number", learner.registerNumber())
                .bind("organisation", organisation)
                .bind("today", Clocks.today(clock))
                .mapTo(Boolean.class)
                .one();
        if (!there) {
            throw Problem.of(CpdProblem.PRACTITIONER_UNKNOWN)
                    .at(learner.guest() == null ? "/registerNumber" : "/organisation");
        }
    }

    /** The memberships of a person, with what each community is about. */
    public List<Membership> ofPerson(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.community, c.focus_en, c.focus_cy, m.organisation, m.leads, m.from_date, m.until
                          from community_member m join learning_community c on c.id = m.community
                         where m.who = any(numbers_of(:number)) order by m.id
                        """)
                .bind("number", number)
                .mapTo(Membership.class)
                .list());
    }

    /** That somebody takes part in a community. */
    public record Membership(
            UUID community,
            String focusEn,
            String focusCy,
            String organisation,
            boolean leads,
            LocalDate fromDate,
            @Nullable LocalDate until) {}

    /** Ends a membership; ended twice it is ended once. */
    @Transactional
    public void leave(UUID community, UUID membership, Caller by) {
        jdbi.useHandle(handle -> {
            hold(handle, community, by);
            boolean member = handle.createQuery(
                            "select exists (select from community_member where id = :member and community = :community)")
                    .bind("member", membership)
                    .bind("community", community)
                    .mapTo(Boolean.class)
                    .one();
            if (!member) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            int _ = handle.createUpdate(
                            "update community_member set until = :today where id = :member and until is null")
                    .bind("member", membership)
                    .bind("today", Clocks.today(clock))
                    .execute();
            raise(handle, community);
        });
    }

    @Transactional
    public void met(UUID community, LocalDate on, String topic, @Nullable String outcome, Caller by) {
        jdbi.useHandle(handle -> {
            hold(handle, community, by);
            int _ = handle.createUpdate("""
                            insert into community_meeting (community, on_date, topic, outcome, recorded_by, recorded_from)
                            values (:community, :on, :topic, :outcome, :by, :now)
                            """)
                    .bind("community", community)
                    .bind("on", on)
                    .bind("topic", topic)
                    .bind("outcome", outcome)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            raise(handle, community);
        });
    }

    /** Makes it an example, in both languages, of which the words name nobody. */
    @Transactional
    public void publish(UUID community, String exampleEn, String exampleCy, Caller by) {
        jdbi.useHandle(handle -> {
            Community held = hold(handle, community, by);
            if (held.meetings() == 0) {
                throw Problem.of(CpdProblem.COMMUNITY_HAS_NOT_MET);
            }
            int _ = handle.createUpdate("""
                            update learning_community set example_en = :en, example_cy = :cy, published_on = coalesce(published_on, :today), version = version + 1
                             where id = :id
                            """)
                    .bind("en", exampleEn)
                    .bind("cy", exampleCy)
                    .bind("today", Clocks.today(clock))
                    .bind("id", community)
                    .execute();
        });
    }

    private static Community hold(Handle handle, UUID id, Caller by) {
        var _ = handle.createQuery("select id from learning_community where id = :id for no key update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return find(handle, id, by).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static void raise(Handle handle, UUID community) {
        handle.execute("update learning_community set version = version + 1 where id = ?", community);
    }
}
