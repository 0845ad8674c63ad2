package cofrestr.cpd;

import cofrestr.kit.number.RegisterNumber;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Invented people and organisations, written into the copy of the register as they would come there. */
public record Invented(Jdbi jdbi) {
    private static final AtomicInteger NEXT = new AtomicInteger(8_300_000);

    /** An organisation, a school where it has one above it; null has none above it. */
    public void organisation(String code, @Nullable String parent) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into followed_organisation (code, kind, name_en, name_cy, parent, sector, recorded_at)
                values (?, ?, 'Invented', 'Dychmygol', ?, ?, now()) on conflict do nothing
                """, code, parent == null ? "LOCAL_AUTHORITY" : "SCHOOL", parent, parent == null ? null : "PRIMARY"));
    }

    /** Somebody in no post. */
    public String person() {
        return person(RegisterNumber.ofBody(NEXT.getAndIncrement()).value());
    }

    public String person(String number) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into followed_person (number, recorded_at) values (?, now()) on conflict do nothing", number));
        return number;
    }

    /** A post, which lasts where {@code until} is null. */
    public void post(String number, String organisation, String role, String from, @Nullable String until) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date, until)
                select ?, 1 + count(*), ?, ?, true, ?, ? from followed_post
                """, number, organisation, role, LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    /** A coach on no register. */
    public UUID guest(String recordedFor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into guest (given_names, family_name, kind, recorded_by, recorded_for, recorded_from)
                        values ('Enw', 'Dychmygol', 'COACH', 'test', :recordedFor, now()) returning id
                        """)
                .bind("recordedFor", recordedFor)
                .mapTo(UUID.class)
                .one());
    }

    /** An activity of a person that an organisation reported, and the person too. */
    public UUID report(String number, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with done as (
                            insert into cpd_record (register_number, course_key, title, kind, begins_on, ends_on, state, recorded_from)
                            values (:number, 'invented ' || gen_random_uuid(), 'Invented', 'COURSE', '2026-10-01', '2026-10-01', 'DONE', now())
                            returning id)
                        insert into cpd_report (record, source, source_kind, title, kind, begins_on, ends_on, state, reported_by, recorded_from)
                        select id, source, kind, 'Invented', 'COURSE', '2026-10-01', '2026-10-01', 'DONE', 'test', now()
                          from done, (values (:organisation, 'EMPLOYER'), ('SELF', 'PERSON')) said (source, kind)
                        returning record
                        """)
                .bind("number", number)
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .first());
    }

    /** The report of an organisation. */
    public UUID reportOf(UUID record, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from cpd_report where record = :record and source = :organisation")
                .bind("record", record)
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .one());
    }

    /** What a person has opened to an organisation. */
    public UUID grant(String number, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into access_grant (register_number, organisation, purpose, scopes, from_date, until, recorded_by, recorded_from)
                        values (:number, :organisation, 'PROGRAMME', '{TRAINING}', '2026-01-01', '2027-01-01', 'test', now()) returning id
                        """)
                .bind("number", number)
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .one());
    }

    /** An open review. */
    public UUID review(String reviewee, String reviewer, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into review (reviewee, reviewer, organisation, begins_on, due_on, recorded_by, recorded_from)
                        values (:reviewee, :reviewer, :organisation, '2025-09-01', '2026-07-16', 'test', now()) returning id
                        """)
                .bind("reviewee", reviewee)
                .bind("reviewer", reviewer)
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .one());
    }

    /** A learning community without members. */
    public UUID community(String convenor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into learning_community (focus_en, focus_cy, convenor, begins_on, recorded_by, recorded_from)
                        values ('Invented', 'Dychmygol', :convenor, '2025-09-01', 'test', now()) returning id
                        """)
                .bind("convenor", convenor)
                .mapTo(UUID.class)
                .one());
    }

    /** Somebody who takes part in a learning community. */
    public UUID member(String community, String number, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into community_member (community, register_number, organisation, support_staff, from_date, recorded_by, recorded_from)
                        values (:community::uuid, :number, :organisation, true, '2025-09-01', 'test', now()) returning id
                        """)
                .bind("community", community)
                .bind("number", number)
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .one());
    }
}
