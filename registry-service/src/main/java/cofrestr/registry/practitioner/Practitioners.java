package cofrestr.registry.practitioner;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The people in the register, as those who may see them see them: each audience by a statement of its own. */
@ApplicationScoped
public class Practitioners {
    /** People in current posts: what their employer stated, the number, and whether they are registered in the category that the law asks of the post. */
    private static final String IN_POSTS = """
            select e.id as employment, p.register_number, stated.staff_id, nullif(stated.post_id, '') as post_id,
                   s.stated ->> 'givenNames' as given_names, s.stated ->> 'familyName' as family_name,
                   e.organisation, e.role_profile,
                   (select min(lower(was.valid)) from employment was where was.id = e.id) as start_date,
                   upper(e.valid) - 1 as end_date, p.version,
                   case when exists (select from ineligibility x where x.practitioner_id = e.practitioner_id and x.valid @> :today::date) then 'INELIGIBLE'
                        when duty.category is not null and not exists (
                               select from registration g where g.practitioner_id = e.practitioner_id and g.valid @> :today::date
                                  and g.category = duty.category) then 'NOT_REGISTERED'
                        when exists (select from registration g where g.practitioner_id = e.practitioner_id and g.valid @> :today::date) then 'REGISTERED'
                        else 'NOT_REQUIRED' end as registration
              from employment e
              join practitioner p on p.id = e.practitioner_id
              join as_stated_to(:own, e.id, e.sender, e.staff_id, e.post_id) stated on true
              join statement s on s.sender = stated.sender and s.staff_id = stated.staff_id and s.post_id = stated.post_id and s.superseded_at is null
              left join lateral (
                    select d.category from organisation o join registration_duty d on d.setting = coalesce(o.sector, o.kind) and d.valid @> :today::date
                     where o.code = e.organisation and e.supports_specified_work limit 1) duty on true
             where e.valid @> :today::date
            """;

    private final Jdbi jdbi;

    Practitioners(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A person in a post, as the employer that stated it sees it: its own words, the number, the legal standing. */
    public record OwnPerson(
            long employment,
            String registerNumber,
            String staffId,
            @Nullable String postId,
            String givenNames,
            String familyName,
            String organisation,
            String roleProfile,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String registration,
            long version) {}

    /** The whole entry, for registry staff and the person. */
    public record Entry(
            String registerNumber,
            String givenNames,
            String familyName,
            @Nullable String preferredName,
            @Nullable String formerFamilyName,
            LocalDate dateOfBirth,
            @Nullable String sex,
            @Nullable String teacherReferenceNumber,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<String> addressLines,
            @Nullable String postcode,
            boolean niNumberHeld,
            @Nullable String preferredLanguage,
            String sources,
            Instant recordedFrom,
            long version) {}

    /** A post a person holds or held. */
    @Schema(name = "EmploymentPeriod")
    public record Post(
            long employment,
            String organisation,
            String roleProfile,
            @Nullable String censusCategory,
            @Nullable String postTitle,
            boolean supportsSpecifiedWork,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable BigDecimal fte,
            @Nullable Boolean hltaStatus,
            @Nullable Boolean deployedAsHlta,
            LocalDate from,
            @Nullable LocalDate until,
            boolean endInferred) {}

    /** Current posts at and beneath {@code organisation}, stated by one of the caller's organisations (registrars: by any). */
    public List<OwnPerson> employedAt(
            OrganisationCode organisation, Caller caller, boolean everywhere, LocalDate today, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_POSTS + """
                           and e.id > :after
                           and exists (select from organisation_ancestor beneath
                                        where beneath.code = e.organisation and beneath.ancestor = :organisation)
                         order by e.id limit :fetch
                        """)
                .bind("organisation", organisation.value())
                .bind("today", today)
                .bind("after", from.after().isEmpty() ? 0L : Long.parseLong(from.after()))
                .bind("own", everywhere ? null : caller.organisationCodes())
                .bind("fetch", from.fetch())
                .mapTo(OwnPerson.class)
                .list());
    }

    /** The posts under one number that the caller's organisations stated; none where the person is not theirs. */
    public List<OwnPerson> ownPosts(RegisterNumber number, Caller caller, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_POSTS + """
                           and p.register_number = last_survivor(:number)
                         order by e.id
                        """)
                .bind("number", number.value())
                .bind("today", today)
                .bind("own", caller.organisationCodes())
                .mapTo(OwnPerson.class)
                .list());
    }

    /** The whole entry under a number, as it was at a moment. */
    public Optional<Entry> entry(RegisterNumber number, Moment moment) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select p.register_number, n.given_names, n.family_name, n.preferred_name, e.former_family_name,
                               e.date_of_birth, e.sex, e.teacher_reference_number, e.email, e.phone, e.address_lines, e.postcode,
                               e.ni_hash is not null as ni_number_held, p.preferred_language,
                               (e.sources || jsonb_build_object('name', jsonb_build_object('by', n.source, 'kind', n.source_kind, 'on', n.said_on,
                                   'at', n.recorded_from)))::text as sources,
                               greatest(e.recorded_from, n.recorded_from) as recorded_from, p.version
                          from practitioner p
                          join %s n on n.practitioner_id = p.id and n.valid @> :asAt::date
                          join %s e on e.practitioner_id = p.id and e.valid @> :asAt::date
                         where p.register_number = last_survivor(:number)
                        """.formatted(moment.rows("practitioner_name"), moment.rows("entry")))
                        .bind("number", number.value())
                        .bindMethods(moment)
                        .mapTo(Entry.class)
                        .findOne());
    }

    /** All posts under a number, period by period, as they were known at a moment. */
    public List<Post> posts(RegisterNumber number, Moment moment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.id as employment, e.organisation, e.role_profile, e.census_category, e.post_title,
                               e.supports_specified_work, e.hours_per_week, e.fte, e.hlta_status, e.deployed_as_hlta, lower(e.valid) as "from", upper(e.valid) - 1 as until, e.end_inferred
                          from practitioner p join %s e on e.practitioner_id = p.id
                         where p.register_number = last_survivor(:number)
                         order by e.id, lower(e.valid)
                        """.formatted(moment.rows("employment")))
                .bind("number", number.value())
                .bindMethods(moment)
                .mapTo(Post.class)
                .list());
    }

    /** The numbers under which a person was ever known: this one, its survivor, and those merged into that. */
    public List<String> group(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select last_survivor(:number) union select :number
                        union select s.number from survivor s where s.survivor = last_survivor(:number)
                        """)
                .bind("number", number.value())
                .mapTo(String.class)
                .list());
    }
}
