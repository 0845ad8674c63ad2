package cofrestr.qualifications.assessment;

import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who may prepare and who may assess, where and since when, and who approved it. */
@ApplicationScoped
public class Bodies {
    private final Jdbi jdbi;
    private final Clock clock;

    Bodies(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a body is approved for. */
    @Schema(name = "AssessmentBodyKind")
    public enum Kind {
        PREPARATION,
        ASSESSMENT
    }

    /** An approval; {@code region} is the authority whose schools it assesses, empty for everywhere. */
    @Schema(name = "AssessmentBody")
    public record Approval(
            String organisation,
            Kind kind,
            String region,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String approver,
            @Nullable String qualityAssuredBy) {}

    public List<Approval> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select organisation, kind, region, lower(valid) as valid_from, upper(valid) - 1 as valid_until, approver, quality_assured_by
                          from assessment_body order by kind, organisation, region, lower(valid)
                        """).mapTo(Approval.class).list());
    }

    /** Enters an approval; days both included. Two of one body that overlap are refused (ASSESSMENT_APPROVAL_OVERLAPS). */
    @Transactional
    public void approve(Approval approval, String desk) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into assessment_body (organisation, kind, region, valid, approver, quality_assured_by, recorded_by, recorded_from)
                        values (:organisation, :kind, :region, daterange(:validFrom, :validUntil::date, '[]'), :approver, :qualityAssuredBy, :desk, :now)
                        """)
                .bindMethods(approval)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .execute());
    }

    static boolean isApproved(Handle handle, String organisation, Kind kind, LocalDate day) {
        return handle.createQuery("""
                        select exists (select from assessment_body where organisation = :organisation and kind = :kind and valid @> :day::date)
                        """)
                .bind("organisation", organisation)
                .bind("kind", kind)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one();
    }

    /** The body that assesses the schools of a school's authority on a day: one for that authority before one for everywhere. */
    static Optional<String> assessorOf(Handle handle, String school, LocalDate day) {
        return handle.createQuery("""
                        with recursive above (code) as (
                            select :school::text union
                            select o.parent from followed_organisation o join above on above.code = o.code where o.parent is not null)
                        select b.organisation from assessment_body b
                         where b.kind = 'ASSESSMENT' and b.valid @> :day::date and (b.region = '' or b.region in (select code from above))
                         order by b.region = '', b.organisation limit 1
                        """)
                .bind("school", school)
                .bind("day", day)
                .mapTo(String.class)
                .findOne();
    }
}
