package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a participant, and the school, think of a programme once an enrolment has ended. */
@ApplicationScoped
public class Evaluations {
    private final Jdbi jdbi;
    private final Clock clock;

    Evaluations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** As whom somebody evaluates. */
    @Schema(name = "EvaluationAuthor")
    public enum WrittenAs {
        PARTICIPANT,
        SCHOOL
    }

    /** An evaluation; the words are there for the provider and whoever wrote them alone. */
    @Schema(name = "Evaluation")
    public record Evaluation(
            WrittenAs writtenAs, int rating, @Nullable String words) {}

    /** An evaluation, and of what. */
    @Schema(name = "EvaluationOfPerson")
    public record OfPerson(
            String programme,
            String year,
            WrittenAs writtenAs,
            int rating,
            @Nullable String words) {}

    @Transactional
    public void evaluate(String programme, UUID id, int rating, @Nullable String words, Caller by) {
        jdbi.useHandle(handle -> {
            Enrolments.Enrolment now = Enrolments.held(handle, programme, id, by);
            if (now.state() != EnrolmentState.COMPLETED && now.state() != EnrolmentState.NOT_COMPLETED) {
                throw Problem.of(CpdProblem.ENROLMENT_NOT_RUNNING);
            }
            int _ = handle.createUpdate("""
                            insert into evaluation (enrolment, written_as, rating, words, recorded_by, recorded_from)
                            values (:id, :as, :rating, :words, :by, :now)
                            """)
                    .bind("id", id)
                    .bind("as", writes(handle, now, by))
                    .bind("rating", rating)
                    .bind("words", words)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
        });
    }

    /** The participant is whose register number it is; the school is whoever sent them. To others there is nothing to write on. */
    private static WrittenAs writes(Handle handle, Enrolments.Enrolment now, Caller by) {
        return handle.createQuery("""
                        select case when :number = any(numbers_of(:self)) then 'PARTICIPANT'
                                    when :employer and :organisation in (select beneath(:own)) then 'SCHOOL' end
                        """)
                .bind("number", now.registerNumber())
                .bind("self", by.selfNumber())
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("organisation", now.organisation())
                .bind("own", by.organisationCodes())
                .mapTo(WrittenAs.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Both, as the caller may read them. */
    public List<Evaluation> of(String programme, UUID id, Caller by) {
        return jdbi.withHandle(handle -> {
            Enrolments.Enrolment _ = Enrolments.seen(handle, programme, id, by);
            return handle.createQuery("""
                                select v.written_as, v.rating,
                                       case when :provider and p.provider in (select beneath(:own))
                                              or e.register_number = any(numbers_of(:self)) and v.written_as = 'PARTICIPANT'
                                              or :employer and v.written_as = 'SCHOOL' and e.organisation in (select beneath(:own)) then v.words end as words
                                  from evaluation v join enrolment e on e.id = v.enrolment join programme_year y on y.id = e.year join programme p on p.code = y.programme
                                 where v.enrolment = :id order by v.written_as
                                """)
                    .bind("id", id)
                    .bind("provider", by.is(Role.PROVIDER))
                    .bind("self", by.selfNumber())
                    .bind("employer", by.is(Role.EMPLOYER))
                    .bind("own", by.organisationCodes())
                    .mapTo(Evaluation.class)
                    .list();
        });
    }

    /** All of a person, as the person reads them. */
    public List<OfPerson> ofPerson(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select y.programme, y.label as year, v.written_as, v.rating, case when v.written_as = 'PARTICIPANT' then v.words end as words
                          from enrolment e join evaluation v on v.enrolment = e.id join programme_year y on y.id = e.year
                         where e.register_number = any(numbers_of(:number)) order by e.id, v.written_as
                        """)
                .bind("number", number)
                .mapTo(OfPerson.class)
                .list());
    }
}
