package cofrestr.cpd.enrolment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The enrolments that a caller may know of: a person's own, those an organisation sent, those in a provider's programmes. */
@ApplicationScoped
public class Enrolments {
    private static final String SEEN = """
            (:registrar or e.register_number in (select unnest(numbers_of(:self)))
             or :provider and p.provider in (select beneath(:own))
             or :employer and e.organisation in (select beneath(:own)))
            """;

    private static final String SELECT = """
            select e.id, e.year as year_id, p.code as programme, p.provider, y.label as year, y.begins, e.register_number, e.guest, e.role, e.organisation, e.stream,
                   e.amount, e.state, e.ended_on, e.reason, e.outcome, e.award, e.role_after, e.version,
                   case when e.state = 'WAITING' then
                        (select count(*) from enrolment w where w.year = e.year and w.state = 'WAITING' and w.arrival <= e.arrival) end as waiting_place
              from enrolment e join programme_year y on y.id = e.year join programme p on p.code = y.programme
            """;

    private final Jdbi jdbi;

    Enrolments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An enrolment; {@code begins} is the first day of the year, {@code waitingPlace} counts from 1, without gaps. */
    public record Enrolment(
            UUID id,
            UUID yearId,
            String programme,
            String provider,
            String year,
            LocalDate begins,
            @Nullable String registerNumber,
            @Nullable UUID guest,
            EnrolmentRole role,
            @Nullable String organisation,
            @Nullable String stream,
            BigDecimal amount,
            EnrolmentState state,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            @Nullable EnrolmentOutcome outcome,
            @Nullable String award,
            @Nullable String roleAfter,
            long version,
            @Nullable Long waitingPlace) {
        public boolean isOpen() {
            return state == EnrolmentState.ENROLLED || state == EnrolmentState.WAITING;
        }

        /** Of whom it is, as a look at it is recorded. */
        public String subject() {
            return registerNumber == null ? String.valueOf(guest) : registerNumber;
        }
    }

    /** What is asked for; null is everything. */
    public record Wanted(
            @Nullable String programme,
            @Nullable String number,
            @Nullable String organisation,
            @Nullable String year,
            @Nullable EnrolmentState state) {}

    public Optional<Enrolment> find(String programme, UUID id, Caller by) {
        return jdbi.withHandle(handle -> find(handle, programme, id, by, ""));
    }

    /** As it was a moment ago. */
    static Enrolment seen(Handle handle, String programme, UUID id, Caller by) {
        return find(handle, programme, id, by, "").orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** As it is until the transaction ends. */
    static Enrolment held(Handle handle, String programme, UUID id, Caller by) {
        return find(handle, programme, id, by, " for update of e").orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static Optional<Enrolment> find(Handle handle, String programme, UUID id, Caller by, String lock) {
        return bound(handle.createQuery(SELECT + " where e.id = :id and p.code = :programme and " + SEEN + lock), by)
                .bind("id", id)
                .bind("programme", programme)
                .mapTo(Enrolment.class)
                .findOne();
    }

    /** One page, in order of arrival. */
    public List<Enrolment> list(Wanted wanted, Paging.From from, Caller by) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(SELECT + " where " + SEEN + """
                           and e.id > :after::uuid
                           and (:programme::text is null or p.code = :programme)
                           and (:number::text is null or e.register_number = any(numbers_of(:number)))
                           and (:organisation::text is null or e.organisation in (select beneath(array[:organisation])))
                           and (:year::text is null or y.label = :year)
                           and (:state::text is null or e.state = :state)
                         order by e.id limit :fetch
                        """), by)
                .bindMethods(wanted)
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .mapTo(Enrolment.class)
                .list());
    }

    private static Query bound(Query query, Caller by) {
        return query.bind("registrar", by.is(Role.REGISTRAR))
                .bind("provider", by.is(Role.PROVIDER))
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("self", by.selfNumber())
                .bind("own", by.organisationCodes());
    }
}
