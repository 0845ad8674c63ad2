package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Enrols somebody: with a place and its money while both last, else in the queue, in order of arrival. One transaction under the lock
 * of the programme year; whoever takes nothing (a coach, somebody who declined) needs no place.
 */
@ApplicationScoped
public class Enrol {
    private final Jdbi jdbi;
    private final Clock clock;

    Enrol(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Who is to be enrolled.
     *
     * @param stream the money that pays; left out, that of the year
     * @param declinedBecause a reason, where the person was offered a place and did not want it
     */
    public record Command(
            String programme,
            String year,
            Learner learner,
            EnrolmentRole role,
            @Nullable String organisation,
            @Nullable String stream,
            @Nullable String declinedBecause) {}

    /** The year of a programme, as enrolment needs it; it is locked from here on. */
    public record Offered(
            UUID id,
            String basis,
            @Nullable BigDecimal fee,
            LocalDate lastDay,
            @Nullable String stream) {}

    @Transactional
    public UUID enrol(Command command, Caller by) {
        return jdbi.withHandle(handle -> {
            WhoEnrols.refuseStrangers(handle, command, by, Clocks.today(clock));
            Learners.refuseUnknown(handle, command.learner(), by, "");
            WhoEnrols.refuseUnfit(handle, command, by);
            Offered year = offered(handle, command);
            refuseUnfit(handle, command, year);
            HeldPlaces held = HeldPlaces.of(handle, year.id(), Clocks.today(clock));
            WhoEnrols.refuseSecond(handle, year.id(), command.learner());
            String stream = takesPlace(command) ? streamOf(command, year) : null;
            Placing free = held.free(stream == null ? List.of() : List.of(stream));
            BigDecimal amount = stream == null ? BigDecimal.ZERO : Streams.amount(handle, stream, year, command);
            var claim = new Placing.Claim(newId(handle), year.id(), stream, amount);
            boolean taken = !takesPlace(command) || free.takes(claim);
            insert(handle, command, claim, taken, by);
            if (taken && takesPlace(command)) {
                TakePlace.take(handle, List.of(claim), Clocks.now(clock));
            }
            record(handle, claim.enrolment(), state(command, taken), by);
            return claim.enrolment();
        });
    }

    /** What happened is a step of the enrolment, and told to whoever sent the person. */
    private void record(Handle handle, UUID enrolment, EnrolmentState state, Caller by) {
        Instant now = Clocks.now(clock);
        EnrolmentSteps.add(handle, enrolment, EnrolmentSteps.Kind.valueOf(state.name()), by, now);
        var what = state == EnrolmentState.DECLINED ? EnrolmentTold.What.DECLINED : EnrolmentTold.What.BEGUN;
        EnrolmentTold.tell(handle, List.of(new EnrolmentTold.News(enrolment, what)), now);
    }

    private static boolean takesPlace(Command command) {
        return command.role() == EnrolmentRole.PARTICIPANT && command.declinedBecause() == null;
    }

    private static Offered offered(Handle handle, Command command) {
        return handle.createQuery("""
                        select y.id, p.basis, p.fee, least(y.ends, p.valid_until) as last_day, y.stream
                          from programme_year y join programme p on p.code = y.programme where p.code = :programme and y.label = :year for update of y
                        """)
                .bind("programme", command.programme())
                .bind("year", command.year())
                .mapTo(Offered.class)
                .findOne()
                .orElseThrow(() -> Problem.of(CpdProblem.PROGRAMME_YEAR_UNKNOWN).at("/year"));
    }

    private void refuseUnfit(Handle handle, Command command, Offered year) {
        if (year.basis().equals("PLAN")) {
            throw Problem.of(CpdProblem.PROGRAMME_IS_A_PLAN);
        }
        if (year.lastDay().isBefore(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.PROGRAMME_YEAR_OVER).at("/year");
        }
        if (takesPlace(command)) {
            Eligibility.refuse(handle, command, Clocks.today(clock));
        }
    }

    private static @Nullable String streamOf(Command command, Offered year) {
        return command.stream() == null ? year.stream() : command.stream();
    }

    private static EnrolmentState state(Command command, boolean taken) {
        if (command.declinedBecause() != null) {
            return EnrolmentState.DECLINED;
        }
        return taken ? EnrolmentState.ENROLLED : EnrolmentState.WAITING;
    }

    private static UUID newId(Handle handle) {
        return handle.createQuery("select uuidv7()").mapTo(UUID.class).one();
    }

    private void insert(Handle handle, Command command, Placing.Claim claim, boolean taken, Caller by) {
        int _ = handle.createUpdate("""
                        insert into enrolment (id, year, register_number, guest, role, organisation, stream, amount, state, enrolled_from, ended_on, reason,
                                               recorded_by, recorded_from)
                        values (:id, :year, :number, :guest::uuid, :role, :organisation, :stream, :amount, :state,
                                case when :state = 'ENROLLED' then :now::timestamptz end, case when :state = 'DECLINED' then :today::date end, :reason, :by, :now)
                        """)
                .bind("id", claim.enrolment())
                .bind("year", claim.year())
                .bind("number", command.learner().registerNumber())
                .bind("guest", command.learner().guest())
                .bind("role", command.role())
                .bind("organisation", command.organisation())
                .bind("stream", claim.stream())
                .bind("amount", claim.amount())
                .bind("state", state(command, taken))
                .bind("reason", command.declinedBecause())
                .bind("today", Clocks.today(clock))
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .execute();
    }
}
