package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Whether the rules of a programme let somebody in, judged by the copy of the workforce and, for guests, by where they work. */
final class Eligibility {
    private Eligibility() {}

    /** A rule that is not met, in words, with its values. */
    public record Unmet(String titleEn, String titleCy, String values) {
        Words words() {
            return new Words(titleCy + ": " + values, titleEn + ": " + values);
        }
    }

    static void refuse(Handle handle, Enrol.Command command, LocalDate today) {
        handle.createQuery("""
                        with post as (
                            select organisation, role_profile from followed_post
                             where number = any(numbers_of(:number)) and from_date <= :day and coalesce(until >= :day, true)
                            union all
                            select coalesce(organisation, recorded_for), null from guest where id = :guest::uuid),
                        ruled as (select kind, string_agg(value, ', ' order by value) as values from programme_rule where programme = :programme group by kind)
                        select k.title_en, k.title_cy, ruled.values
                          from ruled join programme_rule_kind k using (kind)
                         where not exists (
                            select from programme_rule r, post left join followed_organisation o on o.code = post.organisation
                             where r.programme = :programme and r.kind = ruled.kind
                               and case r.kind when 'SECTOR' then o.sector = r.value
                                               when 'ROLE_PROFILE' then post.role_profile = r.value
                                               else post.organisation in (select beneath(array[r.value])) end)
                         order by k.kind limit 1
                        """)
                .bind("programme", command.programme())
                .bind("number", command.learner().registerNumber())
                .bind("guest", command.learner().guest())
                .bind("day", today)
                .mapTo(Unmet.class)
                .findOne()
                .ifPresent(unmet -> {
                    throw Problem.of(CpdProblem.ENROLMENT_NOT_ELIGIBLE, unmet.words());
                });
    }
}
