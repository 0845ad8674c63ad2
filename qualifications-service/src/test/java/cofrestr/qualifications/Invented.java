package cofrestr.qualifications;

import cofrestr.kit.number.RegisterNumber;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Invented people, organisations and qualifications of the requirement tests, written into the copy and the records as they would come there. */
public record Invented(Jdbi jdbi) {
    private static final AtomicInteger NEXT = new AtomicInteger(7_200_000);
    private static final AtomicInteger NEXT_QUALIFICATION = new AtomicInteger(1);

    /** A qualification that nobody else's test knows. */
    public String qualification(int level) {
        String number = "INVENTED-R-" + NEXT_QUALIFICATION.getAndIncrement();
        jdbi.useHandle(handle -> handle.execute("""
                insert into qualification (number, title_en, title_cy, title_cy_basis, level, valid, valid_basis, complete, source, recorded_by, recorded_from)
                values (?, 'Invented', 'Dychmygol', 'invented', ?, '[2000-01-01,)', 'invented', false, 'invented', 'test', '2026-01-01T00:00:00Z')
                """, number, level));
        return number;
    }

    /** An organisation; null has none above it. */
    public void organisation(String code, String kind, @Nullable String parent, @Nullable String sector) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into followed_organisation (code, kind, name_en, name_cy, parent, sector, recorded_at)
                values (?, ?, 'Invented', 'Dychmygol', ?, ?, now()) on conflict do nothing
                """, code, kind, parent, sector));
    }

    /** Somebody in no post. */
    public String person() {
        String number = RegisterNumber.ofBody(NEXT.getAndIncrement()).value();
        jdbi.useHandle(handle -> handle.execute(
                "insert into followed_person (number, recorded_at) values (?, now()) on conflict do nothing", number));
        return number;
    }

    public void post(String number, String organisation, String role, String from, @Nullable String until) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date, until)
                select ?, 1 + count(*), ?, ?, true, ?, ? from followed_post
                """, number, organisation, role, LocalDate.parse(from), day(until)));
    }

    public void registration(String number, String category, String from) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into followed_registration (number, category, registration, from_date) values (?, ?, 'FULL', ?)",
                number,
                category,
                LocalDate.parse(from)));
    }

    /** A verified award, recorded at that moment. */
    public UUID award(String number, String qualification, String on, String recordedFrom) {
        return award(number, qualification, on, recordedFrom, true);
    }

    /** An award that the person claims. */
    public UUID claim(String number, String qualification, String on, String recordedFrom) {
        return award(number, qualification, on, recordedFrom, false);
    }

    private UUID award(String number, String qualification, String on, String recordedFrom, boolean verified) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into award (register_number, qualification, awarded_on, awarded_by, state, checked_by, checked_as, recorded_by, recorded_from)
                        values (:number, :qualification, :on::date, 'Invented', case when :verified then 'VERIFIED' else 'CLAIMED' end,
                                case when :verified then 'test' end, case when :verified then 'REGISTRAR' end, 'test', :recorded::timestamptz)
                        returning id
                        """)
                .bind("number", number)
                .bind("qualification", qualification)
                .bind("on", on)
                .bind("verified", verified)
                .bind("recorded", recordedFrom)
                .mapTo(UUID.class)
                .one());
    }

    /** A unit at a level. */
    public String unit(int level) {
        String number = "INVENTED-U-" + NEXT_QUALIFICATION.getAndIncrement();
        jdbi.useHandle(handle -> handle.execute(
                "insert into unit (number, title_en, title_cy, title_cy_basis, level, source, recorded_by) values (?, 'Invented', 'Dychmygol', 'invented', ?, 'invented', 'test')",
                number,
                level));
        return number;
    }

    /** Verified credits for a unit. */
    public void credits(String number, String unit, int credits, String on) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into unit_credit (register_number, unit, credits, achieved_on, given_by, state, outside_framework, checked_by, checked_as, recorded_by, recorded_from)
                values (?, ?, ?, ?, 'Invented', 'VERIFIED', false, 'test', 'REGISTRAR', 'test', '2026-11-01T00:00:00Z')
                """, number, unit, credits, LocalDate.parse(on)));
    }

    /** The verified status of higher level teaching assistant. */
    public void hlta(String number, String jurisdiction, String on) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into held_status (register_number, status, jurisdiction, awarded_on, awarded_by, state, checked_by, checked_as, recorded_by, recorded_from)
                values (?, 'HLTA', ?, ?, 'Invented', 'VERIFIED', 'test', 'REGISTRAR', 'test', '2026-11-01T00:00:00Z')
                """, number, jurisdiction, LocalDate.parse(on)));
    }

    /** What another part of the register tells, at that moment. */
    public void told(
            String number, String kind, String fact, boolean met, String from, @Nullable String until, String told) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into told_fact (register_number, kind, fact, met, from_date, until, told_by, recorded_from)
                values (?, ?, ?, ?, ?, ?, 'test', ?::timestamptz)
                """, number, kind, fact, met, LocalDate.parse(from), day(until), told));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
