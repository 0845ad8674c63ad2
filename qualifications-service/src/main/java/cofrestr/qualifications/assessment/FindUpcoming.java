package cofrestr.qualifications.assessment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What falls due in the open assessments in which the caller has a part, as far as the caller may read of it; also what should have been already. */
@ApplicationScoped
public class FindUpcoming {
    private final Jdbi jdbi;

    FindUpcoming(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Something that falls due; {@code place} orders it among all others. */
    public record Upcoming(
            UUID assessment,
            String registerNumber,
            String scheme,
            String school,
            String preparation,
            @Nullable String assessor,
            DeadlineKind what,
            @Nullable String role,
            @Nullable Integer number,
            LocalDate byDay,
            boolean planned,
            String place) {}

    /** One page, the soonest first, of an organisation and the schools beneath it. */
    public List<Upcoming> at(String organisation, LocalDate until, Paging.From from, Caller caller) {
        return jdbi.withHandle(
                handle -> Assessments.bound(handle.createQuery("""
                                with open as (
                                    select a, %s as seen_as from assessment a
                                     where a.outcome is null
                                       and array['EMPLOYER:' || :organisation, 'PROVIDER:' || :organisation, 'ASSESSOR:' || :organisation]
                                           && assessment_routes(a, '{EMPLOYER,PROVIDER,ASSESSOR}')
                                ), due as (
                                    select (o.a).*, d.what, d.role, d.number, d.by_day, d.planned,
                                           concat_ws(' ', d.by_day, (o.a).id, d.what, d.role, d.number, d.planned) collate "C" as place
                                      from open o cross join lateral assessment_deadlines(o.a) d
                                     where d.by_day <= :until
                                       and (o.seen_as = 'REGISTRAR' or o.seen_as = any(assessment_due_parts(d.what)))
                                )
                                select id as assessment, register_number, scheme, school, preparation, assessor, what, role, number, by_day, planned, place
                                  from due where place > :after order by place limit :fetch
                                """.formatted(Assessments.SEEN_AS)), caller)
                        .bind("organisation", organisation)
                        .bind("until", until)
                        .bind("after", from.after())
                        .bind("fetch", from.fetch())
                        .mapTo(Upcoming.class)
                        .list());
    }
}
